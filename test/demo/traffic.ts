import { Agent, request } from 'node:http'

/** User agents and session tokens of the shop's customers. Most iPhones still send the old token. */
const customers = [
  { agent: 'Shop/5.2 (iPhone; iOS 19.1)', tokens: ['c1.4200', 'c2.1999', 'c3.900', 'c4.12000', 'v2:c5.700'] },
  { agent: 'Shop/5.2 (Android 16)', tokens: ['v2:c6.4200', 'v2:c7.1999'] },
  { agent: 'Mozilla/5.0 (X11; Linux x86_64)', tokens: ['v2:c8.4200', 'v2:c9.300'] },
]

/** Real requests to the shop, `perSecond` of them, evenly from all platforms, until stopped. Failures are the shop's affair. */
export function startTraffic(port: number, perSecond: number): { stop(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  let sent = 0
  const start = performance.now()
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - start) / 1000) * perSecond)
    // After a stall the requests that were missed are not sent in one burst.
    sent = Math.max(sent, due - perSecond)
    while (sent < due) visit(port, agent, sent++)
  }, 10)
  return {
    stop() {
      clearInterval(timer)
      agent.destroy()
    },
  }
}

function visit(port: number, agent: Agent, serial: number): void {
  const customer = customers[serial % customers.length]
  const token = customer?.tokens[Math.floor(serial / customers.length) % customer.tokens.length]
  // One in 200 has lost its session: no production is without errors.
  const headers = { 'user-agent': customer?.agent ?? '', 'x-session': serial % 200 === 0 ? '' : (token ?? '') }
  const sent = request({ host: '127.0.0.1', port, path: '/checkout', agent, headers }, (answer) => answer.resume())
  sent.on('error', () => {})
  sent.end()
}
