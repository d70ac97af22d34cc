/** A cloud that makes tokens for a job out of the identity that GitHub gives it. */
export type Cloud = 'google' | 'azure'

/** Where clouds make tokens, and the addresses that these open with what is asked for there, by cloud. */
export type CloudAddresses = {
  readonly sts: string
  readonly iam: string
  readonly microsoft: string
  readonly scopes: { readonly [C in Cloud]: readonly (readonly [address: string, scope: string])[] }
}

/**
 * Those of the documentation, with the least that reads numbers: cloud.google.com/monitoring/api/ref_v3 and learn.microsoft.com/azure/azure-monitor name the
 * scopes. No policy and no file names another one: a token would open more than metrics, and is sent to nobody else.
 */
export const cloudAddresses: CloudAddresses = {
  sts: 'https://sts.googleapis.com',
  iam: 'https://iamcredentials.googleapis.com',
  microsoft: 'https://login.microsoftonline.com',
  scopes: {
    google: [['https://monitoring.googleapis.com', 'https://www.googleapis.com/auth/monitoring.read']],
    azure: [
      ['https://management.azure.com', 'https://management.azure.com/.default'],
      ['https://prometheus.monitor.azure.com', 'https://prometheus.monitor.azure.com/.default'],
      ['https://metrics.monitor.azure.com', 'https://metrics.monitor.azure.com/.default'],
    ],
  },
}

/** Names of the clouds in sentences. */
export const cloudNames: { readonly [C in Cloud]: string } = { google: 'Google', azure: 'Azure' }

/** What a token has to be asked for so that it opens an address; null where the cloud's tokens are not sent there. */
export function scopeFor(cloud: Cloud, url: string, { scopes } = cloudAddresses): string | null {
  const asked = URL.parse(url)
  if (asked === null) return null
  const found = scopes[cloud].find(([address]) => {
    const { protocol, host } = new URL(address)
    return asked.protocol === protocol && (asked.host === host || asked.host.endsWith(`.${host}`))
  })
  return found?.[1] ?? null
}

/** The hosts that a cloud's tokens are sent to, in words. */
export function hostsOf(cloud: Cloud, { scopes } = cloudAddresses): string {
  return scopes[cloud].map(([address]) => new URL(address).host).join(' or ')
}
