// The files that take as long as all others beside them begin first: one waits for weather to pass, one lays out all that is learnt from.
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const longest = ['tests/storm/storm.test.ts', 'tests/understanding/model.test.ts']

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLongest = ({ moduleId }: TestSpecification): boolean =>
      longest.some((file) => moduleId.endsWith(file))
    return [...sorted.filter(isLongest), ...sorted.filter((each) => !isLongest(each))]
  }
}
