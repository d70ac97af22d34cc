import { ok } from '../../http/answer.ts'
import { globalRoute } from '../../http/route.ts'
import { refuse } from '../../model/refusal.ts'
import { appWire } from '../../wire/user.ts'

/** What everybody may know of an app, by the name that its bot has as well. */
export const routes = [
  globalRoute('GET /apps/{app_slug}', ({ world, input }) => {
    const app = world.apps.get(input.app_slug.toLowerCase())
    return app ? ok(appWire(world, app)) : refuse(404, 'Not Found')
  }),
]
