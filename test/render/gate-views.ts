import { decideGate, type GateFacts } from '../../src/gate/decide.ts'
import type { GateView } from '../../src/render/gate-words.ts'
import { coverage, gateView, hunk, sha, uncoveredFile, unit } from '../support/gate-view.ts'

// Reports of the gate that several tests show.

export const decide = (base: GateFacts['base'], heldBy: GateFacts['heldBy'] = null) =>
  decideGate({ environment: 'production', base, heldBy })

/** Four files that nobody saw, each for a reason of its own. */
export const mixed = coverage(
  [
    uncoveredFile('config/service.toml'),
    uncoveredFile('src/pay|ment `x`.ts', {
      pull: null,
      unit: sha('e'),
      reason: 'direct-push',
      hunks: [hunk('```js @everyone')],
    }),
    uncoveredFile('deploy.sh', {
      pull: null,
      unit: sha('e'),
      reason: 'direct-push',
      added: [],
      deleted: [],
      hunks: [],
      withoutLines: true,
      change: {
        path: 'deploy.sh',
        status: 'modified',
        oldMode: '100644',
        newMode: '100755',
        oldId: sha('1'),
        newId: sha('1'),
      },
    }),
    uncoveredFile('logo.png', {
      pull: 5,
      reason: 'no-independent-approval',
      added: [],
      deleted: [],
      hunks: [],
      withoutLines: true,
    }),
  ],
  [
    unit(),
    unit({
      pull: 3,
      covered: false,
      reason: 'differs-from-approved',
      subject: 'Turn the cache off <!-- @ops see #12 -->',
      residue: ['config/service.toml'],
    }),
    unit({
      pull: 5,
      covered: false,
      reason: 'no-independent-approval',
      subject: 'New logo',
      approvers: [],
      residue: ['logo.png'],
    }),
    unit({
      sha: sha('e'),
      pull: null,
      kind: 'commit',
      covered: false,
      reason: 'direct-push',
      approvers: [],
      subject: 'quick fix',
      residue: ['deploy.sh'],
    }),
  ],
)

/** One that waits, and one that passes. */
export const gateViews: readonly { readonly name: string; readonly view: GateView }[] = [
  { name: 'needs-review', view: gateView(decide({ kind: 'live', sameTree: false, coverage: mixed })) },
  {
    name: 'all-covered',
    view: gateView(
      decide({
        kind: 'live',
        sameTree: false,
        coverage: coverage([], [unit(), unit({ pull: 4, subject: 'Second', approvers: ['bob', 'cleo'] })]),
      }),
    ),
  },
]
