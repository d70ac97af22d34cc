import { isAncestor } from '../../git/history.ts'
import { isRefName, listRefs, readRef, type Ref } from '../../git/refs.ts'
import { created, done, ok } from '../../http/answer.ts'
import { route } from '../../http/route.ts'
import { found, refuse } from '../../model/refusal.ts'
import { moveRef } from '../../model/refs.ts'
import type { Repository } from '../../model/repository.ts'
import { nodeId } from '../../wire/node-id.ts'
import { refuseWorkflows } from './git-commits.ts'

/** References of the git data API. */
export const routes = [
  route('GET /repos/{owner}/{repo}/git/ref/{ref}', { contents: 'read' }, async ({ repo, input }) => {
    return ok(refWire(repo, found(await readRef(repo.git, `refs/${input.ref}`))))
  }),

  route('GET /repos/{owner}/{repo}/git/matching-refs/{ref}', { contents: 'read' }, async ({ repo, input }) => {
    const refs = await listRefs(repo.git, `refs/${input.ref}`)
    return ok(refs.map((ref) => refWire(repo, ref)))
  }),

  route('POST /repos/{owner}/{repo}/git/refs', { contents: 'write' }, async ({ repo, input, token, actor }) => {
    const { ref, sha } = input
    const allowed = repo.settings.customRefs ? /^refs\/[^/]+\/./ : /^refs\/(heads|tags)\/./
    if (!allowed.test(ref) || !(await isRefName(repo.git, ref))) refuse(422, `${ref} is not a valid ref name.`)
    const object = await repo.git.objects.read(sha)
    if (object?.sha !== sha) return refuse(422, 'Object does not exist')
    if (await readRef(repo.git, ref)) refuse(422, 'Reference already exists')
    await refuseWorkflows(repo, token, sha)
    // Another request may have made it in the meantime; only git's own answer counts.
    if (!(await moveRef(repo, { ref, after: sha, actor }))) refuse(422, 'Reference already exists')
    return created(refWire(repo, { name: ref, sha, type: object.type }))
  }),

  route('PATCH /repos/{owner}/{repo}/git/refs/{ref}', { contents: 'write' }, async ({ repo, input, token, actor }) => {
    const { sha, force = false } = input
    const ref = `refs/${input.ref}`
    const current = await readRef(repo.git, ref)
    if (!current) return refuse(422, 'Reference does not exist')
    const object = await repo.git.objects.read(sha)
    if (object?.sha !== sha) return refuse(422, 'Object does not exist')
    if (!force && !(await isAncestor(repo.git, current.sha, sha))) refuse(422, 'Update is not a fast forward')
    await refuseWorkflows(repo, token, sha)
    const same = current.sha === sha
    if (!same && !(await moveRef(repo, { ref, before: current.sha, after: sha, actor })))
      refuse(422, 'Update is not a fast forward')
    return ok(refWire(repo, { name: ref, sha, type: object.type }))
  }),

  route('DELETE /repos/{owner}/{repo}/git/refs/{ref}', { contents: 'write' }, async ({ repo, input, actor }) => {
    const ref = `refs/${input.ref}`
    const before = await readRef(repo.git, ref)
    if (!before) return refuse(422, 'Reference does not exist')
    if (!(await moveRef(repo, { ref, before: before.sha, actor }))) refuse(422, 'Reference does not exist')
    return done()
  }),
]

function refWire(repo: Repository, { name, sha, type }: Ref): object {
  return {
    ref: name,
    node_id: nodeId('Ref', name),
    url: repo.api(`git/${name}`),
    object: { sha, type, url: repo.api(`git/${type}s/${sha}`) },
  }
}
