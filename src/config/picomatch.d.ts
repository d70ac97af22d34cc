/** The part of picomatch that is used; the package carries no types of its own. */
declare module 'picomatch' {
  export default function picomatch(
    globs: readonly string[],
    options: { readonly dot: boolean },
  ): (path: string) => boolean
}
