// Duties to report, as templates for `incident.clocks`. None is in force until a policy names it. They are reminders and no legal advice: whoever answers
// for a duty has to read its source. `read` says how well the source is known: `official` is the authority's or legislator's own text, `reported` what law
// firms and the press wrote about it.

type When = {
  readonly outage?: string
  readonly share?: number
  readonly users?: number
  readonly data?: true
  readonly personal?: true
  readonly malicious?: true
  readonly classified?: string
  readonly facts?: Readonly<Record<string, number>>
}

type Allowed = { hours?: number; days?: number; 'business-days'?: number; months?: number; from?: Start; zone?: string }
type Start = 'occurred' | 'aware' | 'condition' | 'classified' | 'determined' | 'sent' | 'recovered'

/** A duty to report, and where it is written. */
export type RegulatorTemplate = {
  readonly place: 'KR' | 'EU' | 'GB' | 'US' | 'JP' | 'SG'
  /** Whom it binds. */
  readonly who: string
  readonly when: When
  readonly due: string | Allowed[]
  readonly from: Start
  /** The template of the report before it. */
  readonly after?: string
  /** Who is told. */
  readonly to: string
  readonly source: string
  readonly read: 'official' | 'reported'
  /** When the source was last looked at. */
  readonly asOf: string
  /** What a number here does not say. */
  readonly note?: string
  /** The same in Korean, for rules of Korea. */
  readonly korean?: { readonly to: string; readonly source: string; readonly note?: string }
}

const lookedAt = '2026-11-28'
const promptly = 'The rule says without delay and names no hours; the time here is a reminder.'

const korea: Readonly<Record<string, RegulatorTemplate>> = {
  'kr-fin-10': {
    place: 'KR',
    who: 'Financial companies, services with 10,000 subscribers or more',
    when: { outage: '10m', facts: { subscribers: 10_000 } },
    due: '24h',
    from: 'aware',
    to: 'Financial Supervisory Service',
    source: 'Electronic Finance Supervision Rules, article 73, with detailed rules, since 5 February 2025',
    read: 'reported',
    asOf: lookedAt,
    note: 'Stopped or delayed: a part of the service counts.',
    korean: {
      to: '금융감독원',
      source: '전자금융감독규정 제73조 및 시행세칙(2025-02-05 시행)',
      note: '중단뿐 아니라 지연도 포함되므로 일부 장애도 대상.',
    },
  },
  'kr-fin-30': {
    place: 'KR',
    who: 'Financial companies, smaller services',
    when: { outage: '30m' },
    due: '24h',
    from: 'aware',
    to: 'Financial Supervisory Service',
    source: 'Electronic Finance Supervision Rules, article 73, with detailed rules, since 5 February 2025',
    read: 'reported',
    asOf: lookedAt,
    korean: { to: '금융감독원', source: '전자금융감독규정 제73조 및 시행세칙(2025-02-05 시행)' },
  },
  'kr-fin-attack': {
    place: 'KR',
    who: 'Financial companies',
    when: { malicious: true },
    due: '1h',
    from: 'occurred',
    to: 'Financial Services Commission',
    source: 'Electronic Financial Transactions Act, article 21-5',
    read: 'official',
    asOf: lookedAt,
    note: promptly,
    korean: {
      to: '금융위원회',
      source: '전자금융거래법 제21조의5',
      note: '법은 지체 없이 알리도록 할 뿐 시간을 정하지 않음. 여기의 시간은 알림용.',
    },
  },
  'kr-net-24': {
    place: 'KR',
    who: 'Information service providers',
    when: { malicious: true },
    due: '24h',
    from: 'aware',
    to: 'Ministry of Science and ICT, or KISA',
    source: 'Network Act, article 48-3, and decree, article 58-2, since 14 August 2024',
    read: 'reported',
    asOf: lookedAt,
    note: 'An intrusion, not a mere fault; each later finding within 24 hours again.',
    korean: {
      to: '과학기술정보통신부 또는 한국인터넷진흥원',
      source: '정보통신망법 제48조의3, 시행령 제58조의2(2024-08-14 시행)',
      note: '단순 오류가 아닌 침해사고. 추가로 확인된 내용도 각각 24시간 이내.',
    },
  },
  'kr-pipa-72': {
    place: 'KR',
    who: 'Controllers of personal data',
    when: { personal: true },
    due: '72h',
    from: 'aware',
    to: 'Personal Information Protection Commission, or KISA',
    source: 'Personal Information Protection Act, article 34, and decree, article 40',
    read: 'reported',
    asOf: lookedAt,
    note: 'From 1,000 people on, of sensitive data, or by unlawful access from outside.',
    korean: {
      to: '개인정보보호위원회 또는 한국인터넷진흥원',
      source: '개인정보 보호법 제34조, 시행령 제40조',
      note: '1천 명 이상, 민감정보·고유식별정보, 또는 외부의 불법 접근인 경우.',
    },
  },
  'kr-pipa-people': {
    place: 'KR',
    who: 'Controllers of personal data',
    when: { personal: true },
    due: '72h',
    from: 'aware',
    to: 'The people affected',
    source: 'Personal Information Protection Act, article 34, as changed on 11 September 2026',
    read: 'reported',
    asOf: lookedAt,
    note: 'A breach that is merely possible counts, and so do altered and damaged data.',
    korean: {
      to: '정보주체',
      source: '개인정보 보호법 제34조(2026-09-11 개정)',
      note: '유출 가능성만 있어도 대상이며, 변경·훼손도 포함.',
    },
  },
  'kr-tel-users': {
    place: 'KR',
    who: 'Value-added services from 1 million daily users and KRW 10 billion sales on, free ones too',
    when: { outage: '2h' },
    due: '1h',
    from: 'condition',
    to: 'Users: fact, cause, measures, contact',
    source: 'Telecommunications Business Act, article 33, and decree, article 37-13, since 28 March 2025',
    read: 'official',
    asOf: lookedAt,
    note: promptly,
    korean: {
      to: '이용자(사실, 원인, 조치, 문의처)',
      source: '전기통신사업법 제33조, 시행령 제37조의13(2025-03-28 시행)',
      note: '법은 지체 없이 알리도록 할 뿐 시간을 정하지 않음. 여기의 시간은 알림용.',
    },
  },
  'kr-tel-comp': {
    place: 'KR',
    who: 'Value-added services from 1 million daily users and KRW 10 billion sales on, free ones too',
    when: { outage: '2h' },
    due: '30d',
    from: 'recovered',
    to: 'Users: who may claim damages, and how',
    source: 'Telecommunications Business Act, article 33, and decree, article 37-13, since 28 March 2025',
    read: 'reported',
    asOf: lookedAt,
    korean: {
      to: '이용자(손해배상 청구 대상과 방법)',
      source: '전기통신사업법 제33조, 시행령 제37조의13(2025-03-28 시행)',
    },
  },
}

const europe: Readonly<Record<string, RegulatorTemplate>> = {
  'gdpr-33': {
    place: 'EU',
    who: 'Controllers of personal data',
    when: { personal: true },
    due: '72h',
    from: 'aware',
    to: 'Data protection authority',
    source: 'GDPR, article 33 and recital 85',
    read: 'official',
    asOf: lookedAt,
    note: 'Loss and alteration count; not where a risk is unlikely.',
  },
  'dora-first': {
    place: 'EU',
    who: 'Financial entities',
    when: { classified: 'dora-major' },
    due: [
      { hours: 4, from: 'classified' },
      { hours: 24, from: 'aware' },
    ],
    from: 'classified',
    to: 'Competent authority',
    source: 'Delegated Regulation (EU) 2025/301, article 5',
    read: 'official',
    asOf: lookedAt,
    note: 'The earlier counts; 4 hours alone where it was classified later than 24 hours after it was known.',
  },
  'dora-mid': {
    place: 'EU',
    who: 'Financial entities',
    when: { classified: 'dora-major' },
    due: '72h',
    from: 'sent',
    after: 'dora-first',
    to: 'Competent authority',
    source: 'Delegated Regulation (EU) 2025/301, article 5',
    read: 'official',
    asOf: lookedAt,
  },
  'dora-last': {
    place: 'EU',
    who: 'Financial entities',
    when: { classified: 'dora-major' },
    due: '1mo',
    from: 'sent',
    after: 'dora-mid',
    to: 'Competent authority',
    source: 'Delegated Regulation (EU) 2025/301, article 5',
    read: 'official',
    asOf: lookedAt,
  },
  'nis2-warn': {
    place: 'EU',
    who: 'Essential and important entities',
    when: { classified: 'nis2-significant' },
    due: '24h',
    from: 'aware',
    to: 'CSIRT',
    source: 'Directive (EU) 2022/2555 (NIS2), article 23',
    read: 'reported',
    asOf: lookedAt,
  },
  'nis2-notify': {
    place: 'EU',
    who: 'Essential and important entities',
    when: { classified: 'nis2-significant' },
    due: '72h',
    from: 'aware',
    to: 'CSIRT',
    source: 'Directive (EU) 2022/2555 (NIS2), article 23',
    read: 'reported',
    asOf: lookedAt,
  },
  'nis2-last': {
    place: 'EU',
    who: 'Essential and important entities',
    when: { classified: 'nis2-significant' },
    due: '1mo',
    from: 'sent',
    after: 'nis2-notify',
    to: 'CSIRT',
    source: 'Directive (EU) 2022/2555 (NIS2), article 23',
    read: 'reported',
    asOf: lookedAt,
  },
  'cra-24': {
    place: 'EU',
    who: 'Makers of products with digital elements',
    when: { malicious: true },
    due: '24h',
    from: 'aware',
    to: 'Single reporting platform of ENISA',
    source: 'Regulation (EU) 2024/2847 (Cyber Resilience Act), article 14, since 11 September 2026',
    read: 'reported',
    asOf: lookedAt,
  },
  'cra-72': {
    place: 'EU',
    who: 'Makers of products with digital elements',
    when: { malicious: true },
    due: '72h',
    from: 'aware',
    to: 'Single reporting platform of ENISA',
    source: 'Regulation (EU) 2024/2847 (Cyber Resilience Act), article 14, since 11 September 2026',
    read: 'reported',
    asOf: lookedAt,
  },
}

const elsewhere: Readonly<Record<string, RegulatorTemplate>> = {
  'uk-fca-first': {
    place: 'GB',
    who: 'Firms under the Financial Conduct Authority',
    when: { classified: 'uk-fca' },
    due: '24h',
    from: 'condition',
    to: 'Financial Conduct Authority',
    source: 'FCA Policy Statement PS26/2, SUP 15.18, from 18 March 2027',
    read: 'reported',
    asOf: lookedAt,
    note: 'Not in force before 18 March 2027; until then firms tell it immediately. 4 hours for payment firms.',
  },
  'uk-fca-last': {
    place: 'GB',
    who: 'Firms under the Financial Conduct Authority',
    when: { classified: 'uk-fca' },
    due: [{ 'business-days': 30, zone: 'Europe/London' }],
    from: 'sent',
    after: 'uk-fca-first',
    to: 'Financial Conduct Authority',
    source: 'FCA Policy Statement PS26/2, SUP 15.18, from 18 March 2027',
    read: 'reported',
    asOf: lookedAt,
  },
  'sec-8k': {
    place: 'US',
    who: 'Companies listed in the United States, cyber incidents',
    when: { classified: 'sec-8k' },
    due: [{ 'business-days': 4, zone: 'America/New_York' }],
    from: 'determined',
    to: 'Form 8-K, item 1.05',
    source: 'SEC Release 33-11216',
    read: 'reported',
    asOf: lookedAt,
    note: 'Counted from when it was found to be material: `/guard classified sec-8k`. Name a calendar with the federal holidays.',
  },
  'jp-mic': {
    place: 'JP',
    who: 'Telecommunications carriers',
    when: { outage: '2h', users: 30_000 },
    due: '30d',
    from: 'occurred',
    to: 'Ministry of Internal Affairs and Communications',
    source: 'Ministry of Internal Affairs and Communications, serious accidents',
    read: 'official',
    asOf: lookedAt,
    note: 'The detailed report; a first word promptly. For many services: 30,000 users for 2 hours.',
  },
  'sg-mas-1h': {
    place: 'SG',
    who: 'Institutions under the Monetary Authority of Singapore',
    when: { classified: 'sg-mas' },
    due: '1h',
    from: 'aware',
    to: 'Monetary Authority of Singapore',
    source: 'MAS Notice 644 and its sisters',
    read: 'reported',
    asOf: lookedAt,
    note: 'Severe, widespread or material to customers.',
  },
  'sg-mas-14d': {
    place: 'SG',
    who: 'Institutions under the Monetary Authority of Singapore',
    when: { classified: 'sg-mas' },
    due: '14d',
    from: 'aware',
    to: 'Monetary Authority of Singapore: root cause',
    source: 'MAS Notice 644 and its sisters',
    read: 'reported',
    asOf: lookedAt,
  },
}

/** All templates by name. */
export const regulators: Readonly<Record<string, RegulatorTemplate>> = { ...korea, ...europe, ...elsewhere }
