import { writeBlob } from '../../git/trees.ts'
import { created, ok } from '../../http/answer.ts'
import { route } from '../../http/route.ts'
import { found, refuse } from '../../model/refusal.ts'
import { nodeId } from '../../wire/node-id.ts'

/** Blobs of the git data API. */
export const routes = [
  route('POST /repos/{owner}/{repo}/git/blobs', { contents: 'write' }, async ({ repo, input }) => {
    const { content, encoding = 'utf-8' } = input
    if (encoding !== 'utf-8' && encoding !== 'base64') refuse(422, 'encoding must be utf-8 or base64')
    const sha = await writeBlob(repo.git, Buffer.from(content, encoding))
    return created({ sha, url: repo.api(`git/blobs/${sha}`) })
  }),

  route('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', { contents: 'read' }, async ({ repo, input, accept }) => {
    const blob = found(await repo.git.objects.read(input.file_sha))
    if (blob.type !== 'blob') refuse(404, 'Not Found')
    if (accept.includes('github.raw'))
      return ok(blob.content, { 'content-type': 'application/vnd.github.raw; charset=utf-8' })
    return ok({
      sha: blob.sha,
      node_id: nodeId('Blob', blob.sha),
      url: repo.api(`git/blobs/${blob.sha}`),
      size: blob.size,
      content: blob.content.toString('base64'),
      encoding: 'base64',
    })
  }),
]
