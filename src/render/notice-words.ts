import type { Language } from '../config/incident-policy.ts'
import type { NoticeOf } from '../notify/notice.ts'

/** The sentences of messages in one language. Arguments are plain text, times and durations as the language writes them. */
export type NoticeWords = {
  readonly held: Readonly<Record<NoticeOf<'held'>['decision'], (sha: string, environment: string) => string>>
  readonly window: Readonly<Record<NoticeOf<'window'>['state'], (environment: string) => string>>
  readonly windowText: Readonly<Record<NoticeOf<'window'>['state'], (planned: string, rollback: string) => string>>
  /** What people are told who were told another end. */
  readonly extension: (planned: string, until: string) => string
  readonly draft: string
  readonly reviewers: string
  readonly anyone: string
  readonly involved: string
  readonly title: (environment: string, what: string) => string
  readonly outside: (environment: string, what: string) => string
  readonly takenUp: (environment: string, what: string) => string
  /** `login`: null where nobody is known. */
  readonly onIt: (login: string | null) => string
  readonly recovered: (environment: string, what: string) => string
  readonly falseAlarm: (environment: string, what: string) => string
  readonly due: Readonly<Record<NoticeOf<'due'>['state'], (clock: string, time: string) => string>>
  readonly rollBack: (pull: string) => string
  readonly decide: string
  readonly byHand: (login: string) => string
  /** `login`: null where nobody is known. */
  readonly declared: (login: string | null) => string
  readonly saidOver: string
  readonly notBlamed: (sha: string, why: string) => string
  readonly running: (sha: string) => string
  readonly lasted: (duration: string) => string
  readonly ofIncident: (what: string) => string
  readonly since: string
  readonly severity: string
  readonly bad: string
  readonly good: string
  readonly owner: string
  readonly clockCommand: string
  readonly open: { readonly incident: string; readonly rollback: string; readonly review: string; readonly run: string }
}

const english: NoticeWords = {
  held: {
    'needs-review': (sha, environment) => `[${environment}] The deploy of ${sha} waits for a review`,
    held: (sha, environment) => `[${environment}] The deploy of ${sha} is held`,
    blocked: (sha, environment) => `[${environment}] The deploy of ${sha} is blocked`,
  },
  window: {
    'turn-back': (environment) => `[${environment}] Latest moment to turn back`,
    over: (environment) => `[${environment}] The time planned is over`,
  },
  windowText: {
    'turn-back': (planned, rollback) =>
      `The time planned ends at ${planned}, a rollback takes up to ${rollback}, and the watch has not ended. Roll back now, or announce more time.`,
    over: (planned) => `The time planned ended at ${planned}, and the watch has not ended. Announce more time now.`,
  },
  extension: (planned, until) =>
    `The maintenance takes longer than announced. It will be over by ${until} (announced: ${planned}).`,
  draft: 'Draft',
  reviewers: 'Who can review',
  anyone: 'anyone who may write to the repository and had no part in it',
  involved: 'Does not count (had a part in it)',
  title: (environment, what) => `[${environment}] ${what}`,
  outside: (environment, what) => `[${environment}] ${what}; not because of the deploy`,
  takenUp: (environment, what) => `[${environment}] Somebody is on it: ${what}`,
  onIt: (login) => `${login ?? 'Somebody'} has taken it up.`,
  recovered: (environment, what) => `[${environment}] Recovered: ${what}`,
  falseAlarm: (environment, what) => `[${environment}] False alarm: ${what}`,
  due: {
    'due-soon': (clock, time) => `Due at ${time}: ${clock}`,
    late: (clock, time) => `Late since ${time}: ${clock}`,
    met: (clock) => `Reported: ${clock}`,
    waived: (clock) => `Waived: ${clock}`,
  },
  rollBack: (pull) => `Do now: review and merge the rollback ${pull}.`,
  decide: 'No rollback is ready: a person has to decide.',
  byHand: (login) => `${login} called the deploy bad.`,
  declared: (login) => `${login ?? 'Somebody'} says that something is broken.`,
  saidOver: 'A person says that it is over.',
  notBlamed: (sha, why) => `The deploy of ${sha} is not blamed: ${why}. Nothing is rolled back, and nothing is held.`,
  running: (sha) => `${sha} runs, and its watch ended healthy.`,
  lasted: (duration) => `It lasted ${duration}.`,
  ofIncident: (what) => `Incident: ${what}.`,
  since: 'Since',
  severity: 'Severity',
  bad: 'Bad version',
  good: 'Good version',
  owner: 'Owner',
  clockCommand: 'When it is done',
  open: { incident: 'Incident', rollback: 'Rollback', review: 'Review', run: 'Run' },
}

const korean: NoticeWords = {
  held: {
    'needs-review': (sha, environment) => `[${environment}] ${sha} 배포 대기 중: 리뷰 필요`,
    held: (sha, environment) => `[${environment}] ${sha} 배포 보류`,
    blocked: (sha, environment) => `[${environment}] ${sha} 배포 차단`,
  },
  window: {
    'turn-back': (environment) => `[${environment}] 롤백 가능한 마지막 시점`,
    over: (environment) => `[${environment}] 예정된 작업 시간 종료`,
  },
  windowText: {
    'turn-back': (planned, rollback) =>
      `예정된 작업 시간은 ${planned}까지이고 롤백에 최대 ${rollback} 소요. 배포 후 관찰이 아직 끝나지 않음. 지금 롤백하거나 시간 연장을 공지할 것.`,
    over: (planned) =>
      `예정된 작업 시간이 ${planned}에 끝났으나 배포 후 관찰이 아직 끝나지 않음. 시간 연장을 공지할 것.`,
  },
  extension: (planned, until) => `점검 시간이 연장되어 ${until}까지 진행됩니다(당초 ${planned}까지).`,
  draft: '공지 초안',
  reviewers: '리뷰할 수 있는 사람',
  anyone: '쓰기 권한이 있고 이 변경에 참여하지 않은 사람',
  involved: '승인 인정 안 됨(변경에 참여)',
  title: (environment, what) => `[${environment}] ${what}`,
  outside: (environment, what) => `[${environment}] ${what} - 배포가 원인 아님`,
  takenUp: (environment, what) => `[${environment}] 담당자 확인: ${what}`,
  onIt: (login) => (login === null ? '담당자가 확인하고 대응 중.' : `${login} 님이 확인하고 대응 중.`),
  recovered: (environment, what) => `[${environment}] 복구됨: ${what}`,
  falseAlarm: (environment, what) => `[${environment}] 오탐: ${what}`,
  due: {
    'due-soon': (clock, time) => `기한 임박(${time}까지): ${clock}`,
    late: (clock, time) => `기한 초과(${time}): ${clock}`,
    met: (clock) => `보고 완료: ${clock}`,
    waived: (clock) => `보고 면제: ${clock}`,
  },
  rollBack: (pull) => `지금 할 일: 롤백 ${pull} 리뷰 후 머지.`,
  decide: '준비된 롤백 없음: 담당자 판단 필요.',
  byHand: (login) => `${login} 님이 문제 있는 배포로 지정함.`,
  declared: (login) => (login === null ? '장애가 선언됨.' : `${login} 님이 장애를 선언함.`),
  saidOver: '담당자가 종료로 판단함.',
  notBlamed: (sha, why) => `${sha} 배포는 원인으로 보지 않음(${why}). 롤백과 배포 보류 없음.`,
  running: (sha) => `현재 버전 ${sha}, 배포 후 관찰 결과 정상.`,
  lasted: (duration) => `지속 시간 ${duration}.`,
  ofIncident: (what) => `인시던트: ${what}.`,
  since: '발생',
  severity: '심각도',
  bad: '문제 버전',
  good: '정상 버전',
  owner: '담당',
  clockCommand: '완료 후',
  open: { incident: '인시던트', rollback: '롤백', review: '리뷰', run: '실행 기록' },
}

export const noticeWords: Readonly<Record<Language, NoticeWords>> = { en: english, ko: korean }
