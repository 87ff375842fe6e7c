// What the benchmark uses of nlp.js, which brings no types.
declare module '@nlpjs/core' {
  export interface NlpManager {
    readonly settings: Record<string, unknown>
    addLanguage(locale: string): void
    addDocument(locale: string, text: string, intent: string): void
    train(): Promise<unknown>
    process(locale: string, text: string): Promise<{ readonly intent?: string }>
  }
  export interface Container {
    use(plugin: unknown): void
    get(name: 'nlp'): NlpManager
  }
  export function containerBootstrap(): Promise<Container>
}
declare module '@nlpjs/nlp' {
  export const Nlp: unknown
}
declare module '@nlpjs/lang-zh' {
  export const LangZh: unknown
}
