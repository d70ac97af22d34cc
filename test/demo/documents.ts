import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Octokit } from '@octokit/rest'
import type { Played } from './play.ts'
import type { Stage } from './stage.ts'

/** Writes documents of the demo to a folder, so that people can read what they would read on GitHub. */
export type Documents = {
  /** Summaries, log and check run of one deploy. */
  deploy(played: Played): Promise<void>
  /** Title and body of an issue or pull request; returns the title. */
  issue(name: string, number: number): Promise<string>
}

export async function createDocuments(stage: Stage, folder: string): Promise<Documents> {
  await mkdir(folder, { recursive: true })
  const octokit = new Octokit({ auth: stage.token, baseUrl: stage.github.apiUrl })
  const [owner = '', repo = ''] = stage.repo.fullName.split('/')
  const write = (name: string, text: string) => writeFile(join(folder, name), text)
  return {
    async deploy({ outcome: { name, sha }, job: { main, post } }) {
      await write(`${name}-gate-summary.md`, main.summary)
      await write(`${name}-watch-summary.md`, post?.summary ?? '')
      await write(`${name}.log`, [main.log, post?.log ?? ''].join('\n'))
      const { data } = await octokit.checks.listForRef({
        owner,
        repo,
        ref: sha,
        check_name: 'Deploy Guard: production',
      })
      const checks = data.check_runs.map(
        ({ conclusion, output }) => `# ${output.title} (${conclusion})\n\n${output.summary}\n\n${output.text ?? ''}\n`,
      )
      await write(`${name}-check-run.md`, checks.join('\n'))
    },
    async issue(name, number) {
      const { data } = await octokit.issues.get({ owner, repo, issue_number: number })
      await write(`${name}.md`, `# ${data.title}\n\n${data.body ?? ''}\n`)
      return data.title
    },
  }
}
