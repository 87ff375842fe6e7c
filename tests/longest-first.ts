// The file that trains the model takes as long as all others beside it: it begins first.
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const longest = 'tests/understanding/model.test.ts'

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLongest = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith(longest)
    return [...sorted.filter(isLongest), ...sorted.filter((each) => !isLongest(each))]
  }
}
