import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Octokit } from '@octokit/rest'
import { indexPage, type Shown } from './index-page.ts'
import type { Played } from './play.ts'
import type { Stage } from './stage.ts'

/** Writes documents of the demo to a folder, so that people can read what they would read on GitHub. */
export type Documents = {
  /** Summaries, log and check run of one deploy. */
  deploy(played: Played): Promise<void>
  /** Title and body of an issue or pull request, as they are now; returns the title. `where`: what a reader takes it for. */
  issue(name: string, where: string, number: number): Promise<string>
  /** The one issue that asks for a review now. */
  reviewIssue(name: string, where: string): Promise<void>
  /** The page to open first, with all of them. Returns its path. */
  index(): Promise<string>
}

export async function createDocuments(stage: Stage, folder: string): Promise<Documents> {
  await mkdir(folder, { recursive: true })
  const octokit = new Octokit({ auth: stage.token, baseUrl: stage.github.apiUrl })
  const [owner = '', repo = ''] = stage.repo.fullName.split('/')
  const write = (name: string, text: string) => writeFile(join(folder, name), text)
  const shown: Shown[] = []
  const show = async (where: string, file: string, text: string) => {
    if (text.trim() !== '') shown.push({ where, file, text })
    await write(file, text)
  }
  const issue: Documents['issue'] = async (name, where, number) => {
    const { data } = await octokit.issues.get({ owner, repo, issue_number: number })
    await show(`${where}, #${number}`, `${name}.md`, `# ${data.title}\n\n${data.body ?? ''}\n`)
    return data.title
  }
  return {
    issue,
    async reviewIssue(name, where) {
      const { data } = await octokit.issues.listForRepo({ owner, repo, state: 'open' })
      const [only, ...others] = data.filter(({ pull_request: pull }) => pull === undefined)
      if (only === undefined || others.length > 0) throw new Error(`expected one open issue, found ${data.length}`)
      await issue(name, where, only.number)
    },
    async index() {
      await write('index.html', indexPage(shown))
      return join(folder, 'index.html')
    },
    async deploy({ outcome: { name, sha }, job: { main, post } }) {
      await show(`(${name}) Summary of the job: the gate`, `${name}-gate-summary.md`, main.summary)
      await show(`(${name}) Summary of the job: the watch`, `${name}-watch-summary.md`, post?.summary ?? '')
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
  }
}
