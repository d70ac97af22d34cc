import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'

type Metadata = {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>
  readonly runs: { readonly main: string; readonly post: string }
}

/** What the runner knows of the action: its action.yml. */
export async function readActionMetadata(root: string): Promise<Metadata> {
  const metadata: Metadata = parse(await readFile(join(root, 'action.yml'), 'utf8'))
  return metadata
}

/** Fills in the few expressions that defaults of inputs use. Any other is a mistake in action.yml. */
export function evaluate(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{\s*([\w.]+)\s*\}\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined)
      throw new Error(`action.yml uses \${{ ${name} }}, which the runner of the tests does not know`)
    return value
  })
}

/** `INPUT_*` variables as the runner makes them: defaults from action.yml, overridden by the step's `with`. */
export function inputVariables(
  metadata: Metadata,
  given: Readonly<Record<string, string>>,
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  const names = new Set([...Object.keys(metadata.inputs), ...Object.keys(given)])
  return Object.fromEntries(
    [...names].map((name) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      given[name] ?? evaluate(metadata.inputs[name]?.default ?? '', values),
    ]),
  )
}
