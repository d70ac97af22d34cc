export function platformOf(headers) {
  const agent = headers['user-agent'] ?? ''
  if (agent.includes('iPhone')) return 'ios'
  if (agent.includes('Android')) return 'android'
  return 'web'
}
