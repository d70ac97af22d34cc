import { expect, test } from 'vitest'
import { startGitHub } from './github.ts'

const incident = { title: 'Errors after deploy', body: 'text', labels: ['incident', 'deploy-guard'] }

test('an issue is made with its labels, changed, commented and read', async () => {
  await using world = await startGitHub()
  const { issues } = world.forge
  const made = await issues.create(incident)
  expect(made).toMatchObject({ title: incident.title, body: 'text', state: 'open', author: 'github-actions[bot]' })
  await issues.comment(made.number, 'recovered')
  await issues.update(made.number, { body: 'new text', state: 'closed' })
  expect(await issues.get(made.number)).toEqual({ ...made, body: 'new text', state: 'closed' })
  expect(await issues.get(999)).toBeNull()
})

test('labels come and go one by one, new ones are made, and one that is gone already is no fault', async () => {
  await using world = await startGitHub()
  const { issues } = world.forge
  const { number } = await issues.create({ ...incident, labels: ['incident', 'sev-3'] })
  await issues.relabel(number, { add: ['sev-1'], remove: ['sev-3', 'sev-2'] })
  expect((await issues.get(number))?.labels.toSorted()).toEqual(['incident', 'sev-1'])
})

test('the list follows pages, has all labels, both states, and no pull requests', async () => {
  await using world = await startGitHub()
  const { issues, pulls } = world.forge
  const numbers = Array.from({ length: 105 }, () =>
    world.people.issue({ author: 'ann', title: 'x', labels: ['incident', 'deploy-guard'] }),
  )
  world.people.issue({ author: 'ann', title: 'other', labels: ['incident'] })
  world.people.closeIssue(numbers[0] ?? 0, 'ann')
  await world.people.commit({ author: 'ann', branch: 'x', files: { 'a.txt': 'x' } })
  const pull = await pulls.create({ title: 'x', body: '', head: 'x', base: 'main', draft: false })
  await pulls.addLabels(pull.number, incident.labels)

  const found = await issues.list(incident.labels)
  expect(found.map(({ number }) => number)).toEqual(numbers.toReversed())
  expect(found.at(-1)?.state).toBe('closed')
  expect(await issues.get(pull.number)).toBeNull()
})

test('a repository without issues says so', async () => {
  await using world = await startGitHub({ issues: false })
  await expect(world.forge.issues.create(incident)).rejects.toMatchObject({ code: 'issues-disabled' })
  await expect(world.forge.issues.list(['incident'])).rejects.toMatchObject({ code: 'issues-disabled' })
})

test('a label that another run makes at the same time is no trouble', async () => {
  await using world = await startGitHub()
  await Promise.all([world.forge.issues.create(incident), world.forge.issues.create(incident)])
  expect(await world.forge.issues.list(incident.labels)).toHaveLength(2)
})

test('an issue is assigned to those who have access; with anybody else among them it is made without assignees', async () => {
  await using world = await startGitHub()
  world.people.user('ann')
  world.people.user('eve', { permission: 'none' })
  const { issues } = world.forge
  expect((await issues.create({ ...incident, assignees: ['ann'] })).assignees).toEqual(['ann'])
  const made = await issues.create({ ...incident, title: 'Another', assignees: ['ann', 'eve'] })
  expect([made.assignees, made.labels.toSorted()]).toEqual([[], ['deploy-guard', 'incident']])
})
