import { addedLines, type Finding, type RiskFile } from './finding.ts'

/**
 * Secrets by the form that their provider gives them: a beginning of its own and a length. Words such as "password" say nothing (of 420 such lines in ten public
 * repositories nearly all were harmless), and neither does how random a text looks.
 */
const forms: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a key of AWS', /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/],
  ['a token of GitHub', /\bgh[pousr]_[A-Za-z0-9]{36}\b/],
  ['a token of GitHub', /\bgithub_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}\b/],
  ['a token of GitLab', /\bglpat-[A-Za-z0-9_-]{20}\b/],
  ['a token of Slack', /\bxox[abeoprs]-(?:\d+-){1,3}[A-Za-z0-9]{10,}/],
  ['a webhook of Slack', /\bhooks\.slack\.com\/services\/T[A-Z0-9]{8,}\/B[A-Z0-9]{8,}\/[A-Za-z0-9]{20,}/],
  ['a key of Google', /\bAIza[A-Za-z0-9_-]{35}\b/],
  ['a secret of Google', /\bGOCSPX-[A-Za-z0-9_-]{28}\b/],
  ['a key of Stripe', /\b[rs]k_live_[A-Za-z0-9]{24,}\b/],
  ['a key of SendGrid', /\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}\b/],
  ['a token of npm', /\bnpm_[A-Za-z0-9]{36}\b/],
  ['a token of PyPI', /\bpypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,}/],
  ['a token of Docker', /\bdckr_pat_[A-Za-z0-9_-]{27}\b/],
  ['a token of DigitalOcean', /\bdo[opr]_v1_[0-9a-f]{64}\b/],
  ['a token of Shopify', /\bshp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}\b/],
  ['a key of OpenAI', /\bsk-(?:proj-|svcacct-)?[A-Za-z0-9_-]{20,200}T3BlbkFJ[A-Za-z0-9_-]{20,200}/],
  ['a key of Anthropic', /\bsk-ant-[a-z0-9]{1,20}-[A-Za-z0-9_-]{80,}/],
  ['a token of Hugging Face', /\bhf_[A-Za-z]{34}\b/],
  ['a token of Databricks', /\bdapi[0-9a-f]{32}\b/],
  ['a key of Linear', /\blin_api_[A-Za-z0-9]{40}\b/],
  ['a key of Postman', /\bPMAK-[0-9a-f]{24}-[0-9a-f]{34}\b/],
  ['a token of Sentry', /\bsntry[su]_[A-Za-z0-9+/=_-]{40,}/],
  ['a token of Vault', /\bhv[sb]\.[A-Za-z0-9_-]{24,}/],
  ['a key of an Azure storage account', /\bAccountKey=[A-Za-z0-9+/]{86}==/],
  ['a private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----/],
  ['a private key of age', /\bAGE-SECRET-KEY-1[A-Z0-9]{58}\b/],
]

/** What documentation shows in place of a secret: the same character again and again, or a word that says so. */
const placeholder = /EXAMPLE|example|(.)\1{7}|0123456789|1234567890|abcdefgh/

/** Where secrets are made up for tests. */
const forTests =
  /(?:^|\/)(?:tests?|testing|__tests__|testdata|spec|specs|fixtures?|mocks?|__mocks__|e2e)\/|(?:[._-]test|[._-]spec|_test)\.\w+$|(?:^|\/)test_[^/]+$/i

/** Added lines that look like a secret. Its value is never told: what it is, where, and how it begins. Those in tests are only mentioned. */
export function secretFindings(files: readonly RiskFile[]): Finding[] {
  return files.flatMap((file) =>
    addedLines(file).flatMap(({ line, text }) =>
      forms.flatMap(([what, pattern]): Finding[] => {
        const [found] = pattern.exec(text) ?? []
        if (found === undefined || placeholder.test(found)) return []
        const { path } = file.change
        const begins = found.startsWith('-') ? what : `${what} (${found.slice(0, 4)}…)`
        return [{ path, line, what: `looks like ${begins}`, ...(forTests.test(path) ? { mention: true } : {}) }]
      }),
    ),
  )
}
