import { type Commit, type Person, readCommit } from '../git/commits.ts'
import { associatedPulls } from '../model/associated.ts'
import { stamp } from '../model/clock.ts'
import { nodeId } from '../wire/node-id.ts'
import { actor } from './actor.ts'
import { connection, type PageArgs } from './connection.ts'
import { statusFields, suiteFields } from './check-suite.ts'
import { permit, type Fields, type Scope } from './scope.ts'

interface ObjectArgs {
  readonly oid?: string
  readonly expression?: string
}

/** `object(oid)` and `object(expression)` of a repository. */
export function objectField(scope: Scope): Fields {
  const { repo } = scope
  return {
    object: async ({ oid, expression }: ObjectArgs) => {
      permit(scope, 'contents')
      const stored = await repo.git.objects.read(oid ?? expression ?? '')
      if (stored?.type === 'commit') return commitNode(scope, stored.sha)
      const type = stored?.type === 'blob' ? 'Blob' : 'Tree'
      if (!stored) return null
      const text = type === 'Blob' && {
        text: stored.content.toString(),
        byteSize: stored.size,
        isBinary: stored.content.includes(0),
      }
      return { __typename: type, id: nodeId(type, stored.sha), oid: stored.sha, ...text }
    },
  }
}

/** A commit, or null when there is none of this name. */
export async function commitNode(scope: Scope, sha: string): Promise<Fields | null> {
  const { repo, nodes } = scope
  const commit = await readCommit(repo.git, sha)
  if (!commit) return null
  const message = commit.message.trimEnd()
  const [headline = '', ...rest] = message.split('\n')
  return {
    __typename: 'Commit',
    id: nodeId('Commit', commit.sha),
    oid: commit.sha,
    abbreviatedOid: commit.sha.slice(0, 7),
    url: repo.html(`commit/${commit.sha}`),
    message,
    messageHeadline: headline,
    messageBody: rest.join('\n').trim(),
    authoredDate: stamp(commit.author.date),
    committedDate: stamp(commit.committer.date),
    tree: { __typename: 'Tree', id: nodeId('Tree', commit.tree), oid: commit.tree },
    author: () => gitActor(scope, commit.author),
    committer: () => gitActor(scope, commit.committer),
    authors: (args: PageArgs) => connection(args, authorsOf(commit), (person) => gitActor(scope, person)),
    parents: (args: PageArgs) => connection(args, commit.parents, nodes.commit),
    signature: repo.verified.has(commit.sha) ? { __typename: 'GpgSignature', isValid: true, state: 'VALID' } : null,
    associatedPullRequests: async (args: PageArgs) => {
      permit(scope, 'pull-requests')
      return connection(args, await associatedPulls(repo, commit.sha), nodes.pull)
    },
    ...suiteFields(scope, commit.sha),
    ...statusFields(scope, commit.sha),
    history: async (args: PageArgs) => connection(args, await repo.git.lines(['rev-list', commit.sha]), nodes.commit),
  }
}

/** The author, and whoever is named in a `Co-authored-by` trailer. */
function authorsOf({ author, message }: Commit): Person[] {
  const trailers = [...message.matchAll(/^Co-authored-by: (.*?) <(.*?)>/gim)]
  return [author, ...trailers.map(([, name = '', email = '']) => ({ name, email, date: author.date }))]
}

function gitActor({ world }: Scope, { name, email, date }: Person): Fields {
  const user = world.userByEmail(email)
  // The type is User even for a bot here, so its login keeps the "[bot]" that `actor` takes away.
  return {
    name,
    email,
    date: stamp(date),
    user: user ? { ...actor(world, user), __typename: 'User', login: user.login } : null,
  }
}
