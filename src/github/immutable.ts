/**
 * Remembers answers about what cannot change, by their key, so that whoever knows beforehand what will be asked can ask early and wait for nothing
 * later. A failure is not remembered, nor an answer that `lasts` does not hold for.
 */
export function remembered<T>(
  lasts: (answer: T) => boolean = () => true,
): (key: string, ask: () => Promise<T>) => Promise<T> {
  const answers = new Map<string, Promise<T>>()
  return (key, ask) => {
    const known = answers.get(key)
    if (known !== undefined) return known
    const answer = ask()
    answers.set(key, answer)
    answer.then(
      (found) => void (lasts(found) || answers.delete(key)),
      () => void answers.delete(key),
    )
    return answer
  }
}
