import type { Git } from './git.ts'

/**
 * Wraps a question about objects of a repository, asked by their ids. Such an answer is the same for ever, so it is found
 * once for each repository: a process for each request would dominate its time.
 */
export function remembered<T>(ask: (git: Git, ...ids: string[]) => Promise<T>): typeof ask {
  const answers = new WeakMap<Git, Map<string, Promise<T>>>()
  return (git, ...ids) => {
    const here = answers.get(git) ?? new Map<string, Promise<T>>()
    answers.set(git, here)
    const key = ids.join(' ')
    const answer = here.get(key) ?? ask(git, ...ids)
    here.set(key, answer)
    return answer
  }
}
