import { ok } from '../../http/answer.ts'
import { globalRoute } from '../../http/route.ts'
import { refuse } from '../../model/refusal.ts'
import { userWire } from '../../wire/user.ts'

/** The account behind a person's token; an app's token stands for no account. */
export const routes = [
  globalRoute('GET /user', ({ world, token, actor }) => {
    if (token.app) return refuse(403, 'Resource not accessible by integration')
    const nothing = { bio: null, blog: null, company: null, location: null, hireable: null, email: null }
    return ok({
      ...userWire(world, actor),
      ...nothing,
      name: actor.name,
      followers: 0,
      following: 0,
      public_gists: 0,
      public_repos: 0,
      created_at: actor.createdAt,
      updated_at: actor.createdAt,
    })
  }),
]
