import type { App, User } from '../model/user.ts'
import type { World } from '../model/world.ts'
import { nodeId } from './node-id.ts'

const PARTS = {
  followers_url: 'followers',
  following_url: 'following{/other_user}',
  gists_url: 'gists{/gist_id}',
  starred_url: 'starred{/owner}{/repo}',
  subscriptions_url: 'subscriptions',
  organizations_url: 'orgs',
  repos_url: 'repos',
  events_url: 'events{/privacy}',
  received_events_url: 'received_events',
}

/** An account, in GitHub's short form. */
export function userWire(world: World, user: User): object {
  const url = `${world.url}/api/v3/users/${encodeURIComponent(user.login)}`
  return {
    login: user.login,
    id: user.id,
    node_id: nodeId('User', user.id),
    avatar_url: `https://avatars.githubusercontent.com/u/${user.id}?v=4`,
    gravatar_id: '',
    url,
    html_url: `${world.url}/${user.login.replace(/^(.+)\[bot\]$/, 'apps/$1')}`,
    ...Object.fromEntries(Object.entries(PARTS).map(([name, part]) => [name, `${url}/${part}`])),
    type: user.type,
    site_admin: false,
  }
}

/** An app. */
export function appWire(world: World, app: App): object {
  return {
    id: app.id,
    slug: app.slug,
    node_id: nodeId('App', app.id),
    owner: userWire(world, world.user('github')),
    name: app.slug,
    description: '',
    external_url: 'https://help.github.com/en/actions',
    html_url: `${world.url}/apps/${app.slug}`,
    created_at: '2018-07-30T09:30:17Z',
    updated_at: '2018-07-30T09:30:17Z',
    permissions: {},
    events: [],
  }
}

/** The app a record was made through, or null for a person's. */
export function viaApp(world: World, app: App | undefined): object | null {
  return app ? appWire(world, app) : null
}
