/**
 * Calls a long loop so that the engine compiles it by itself. A function that is called from one place only is taken into its caller, and a
 * loop that got there by the engine's quick compiler stays in its quick translation for a long time, three times as slow. Here all
 * sorts of functions are called from one place, so none of them is taken in.
 */
export function apart<Given extends readonly unknown[], Result>(
  loop: (...given: Given) => Result,
  ...given: Given
): Result {
  return loop(...given)
}
