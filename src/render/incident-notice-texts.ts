import type { IncidentPolicy, Language } from '../config/incident-policy.ts'

type Custom = IncidentPolicy['notices'][number]
type Text = Readonly<Record<Language, string>>

// Texts for customers. In Korean a noun stands behind every slot, so that no particle depends on what is filled in; outside it is no "failure" but what
// customers see, and a deploy is an update. One apology in the first notice and one in the last, none between.

/** Drafts by what they are about and the form they have. Slots stand in braces. */
export const noticeTexts: Readonly<Record<Custom['phase'], Partial<Record<Custom['form'], Text>>>> = {
  investigating: {
    page: {
      en: '{service} is not working as it should. Since {since}, {who} may see {what}. We are looking for the cause. {workaround} We write again by {next}. We are sorry for the trouble.',
      ko: '{since}부터 {service} 이용 중 {who}에게 {what} 현상이 나타나고 있습니다. 현재 원인을 확인하고 있습니다. {workaround} 다음 안내는 {next}까지 드리겠습니다. 이용에 불편을 드려 죄송합니다.',
    },
    popup: {
      en: '{service} is not working normally for {who}. We are looking into it. Next update: {next}.',
      ko: '{who}의 {service} 이용이 원활하지 않아 확인하고 있습니다. 다음 안내: {next}',
    },
    sms: {
      en: '[{brand}] {service} has a problem. We are checking. Next update {next}.',
      ko: '[{brand}] {service} 이용이 원활하지 않아 확인 중입니다. 다음 안내 {next}',
    },
  },
  identified: {
    page: {
      en: 'An update causes the problem with {service}, and we are going back to the version before it. Until then {who} may still see {what}. {workaround} We write again by {next}.',
      ko: '원인으로 확인된 업데이트를 되돌려 {service} 이전 버전으로 복구하고 있습니다. 복구가 끝날 때까지 {who}에게 {what} 현상이 이어질 수 있습니다. {workaround} 다음 안내는 {next}까지 드리겠습니다.',
    },
    popup: {
      en: 'The cause is found, and {service} is going back to the version before. {workaround} Next update: {next}.',
      ko: '원인을 확인해 {service} 이전 버전으로 복구하고 있습니다. {workaround} 다음 안내: {next}',
    },
    sms: {
      en: '[{brand}] {service}: cause found, repair under way. Next update {next}.',
      ko: '[{brand}] {service} 원인을 확인해 복구 중입니다. 다음 안내 {next}',
    },
  },
  external: {
    page: {
      en: 'A service that {service} depends on ({upstream}) has a problem, and {who} may see {what}. {workaround} We follow it closely and write again by {next}.',
      ko: '{service} 연결에 필요한 외부 서비스({upstream})의 문제로 {who}에게 {what} 현상이 나타나고 있습니다. {workaround} 상황을 계속 확인하고 있으며 다음 안내는 {next}까지 드리겠습니다.',
    },
    popup: {
      en: '{service} does not work normally for {who}, because of a problem outside ({upstream}). Next update: {next}.',
      ko: '외부 서비스({upstream}) 문제로 {who}의 {service} 이용이 원활하지 않습니다. 다음 안내: {next}',
    },
    contract: {
      en: 'Since {since} {who} cannot use {service} normally ({what}). Our last change was deployed on {lastdeploy}. The fault outside ({upstream}) was found on {upstreamat}. We keep measuring and write again by {next}.',
      ko: '{since}부터 {who}의 {service} 이용 장애({what})가 확인됩니다. 당사의 마지막 배포 시각은 {lastdeploy}입니다. 외부({upstream}) 장애로 확인된 시각은 {upstreamat}입니다. 계속 측정하고 있으며 다음 보고는 {next}까지 드리겠습니다.',
    },
  },
  monitoring: {
    page: {
      en: '{service} works again since {at}. We go on watching it before we call it over. If you still see {what}, please {retry}. We write again by {next}.',
      ko: '{at}부터 {service} 이용이 가능합니다. 안정되었는지 계속 확인하고 있습니다. {what} 현상이 계속되면 {retry} 주시기 바랍니다. 다음 안내는 {next}까지 드리겠습니다.',
    },
    popup: {
      en: '{service} works again since {at}. We go on watching it.',
      ko: '{at}부터 {service} 이용이 가능합니다. 안정될 때까지 계속 확인하겠습니다.',
    },
  },
  resolved: {
    page: {
      en: 'It is over. From {since} until {until} ({duration}) {who} saw {what}. {cause} {data_ok} {todo} We are sorry for the trouble. What we change so that it does not happen again stands here by {report}.',
      ko: '해결되었습니다. {since}부터 {until}까지 약 {duration} 동안 {who}에게 {what} 현상이 있었습니다. {cause} {data_ok} {todo} 이용에 불편을 드려 죄송합니다. 재발 방지 대책은 {report}까지 이곳에 안내드리겠습니다.',
    },
    popup: {
      en: '{service} is back to normal ({since} until {until}). {data_ok} We are sorry for the trouble.',
      ko: '{service} 이용이 정상화되었습니다({since} ~ {until}). {data_ok} 불편을 드려 죄송합니다.',
    },
    sms: {
      en: '[{brand}] {service} is back to normal since {until}. Sorry for the trouble.',
      ko: '[{brand}] {until} {service} 이용이 정상화되었습니다. 불편을 드려 죄송합니다.',
    },
  },
  data: {
    page: {
      en: 'In the problem of {since}, data of {count} customers were {lost_or_changed}: {what_data}. Not affected: {not_affected}. We restore in this order: {order}. Cannot be restored: {cannot}. {todo} Questions: {contact}. We write again by {next}. Keeping these data safe is our job, and we did not. We are sorry.',
      ko: '{since} 발생한 문제로 고객 {count}명의 데이터에 {lost_or_changed} 피해가 있었습니다(대상: {what_data}). 영향이 없는 항목: {not_affected}. 복구 순서: {order}. 복구할 수 없는 항목: {cannot}. {todo} 문의: {contact}. 다음 안내는 {next}까지 드리겠습니다. 데이터를 안전하게 지키지 못해 진심으로 사과드립니다.',
    },
    sms: {
      en: '[{brand}] Some of your data were affected by the problem of {date}. What happened, and what to do: {url}',
      ko: '[{brand}] {date} 문제로 고객님의 데이터 일부에 영향이 확인되었습니다. 경위와 조치 방법: {url}',
    },
  },
  maintenance: {
    page: {
      en: 'Planned work: {service} will not be available from {from} until {to} (at most {plan}). If the work ends earlier, {service} is back at once, and we say so here. {workaround}',
      ko: '점검 안내: {from}부터 {to}까지 {service} 이용이 일시 중지됩니다(최대 {plan}). 작업이 일찍 끝나면 바로 재개하고 이곳에 안내드리겠습니다. {workaround}',
    },
    popup: {
      en: 'Planned work: {service} will not be available from {from} until {to}.',
      ko: '점검 안내: {from} ~ {to} {service} 이용이 일시 중지됩니다.',
    },
    sms: {
      en: '[{brand}] Planned work: no {service} from {from} until {to}.',
      ko: '[{brand}] {from}~{to} 점검으로 {service} 이용이 중지됩니다.',
    },
  },
  extended: {
    page: {
      en: 'The planned work on {service} takes longer. It now ends at {new_end} (it was to end at {to}). {data_ok} {workaround} We write again by {next}. We are sorry for the longer wait.',
      ko: '{service} 점검이 예정보다 길어지고 있습니다. 종료 예정 시각을 변경합니다(기존 {to}, 변경 {new_end}). {data_ok} {workaround} 다음 안내는 {next}까지 드리겠습니다. 기다리게 해 드려 죄송합니다.',
    },
    popup: {
      en: 'The planned work on {service} takes longer, until {new_end}. We are sorry for the wait.',
      ko: '{service} 점검이 길어지고 있습니다. 종료 예정 시각: {new_end}. 기다리게 해 드려 죄송합니다.',
    },
    sms: {
      en: '[{brand}] Planned work takes longer, until {new_end}. Sorry for the wait.',
      ko: '[{brand}] 점검 종료 시각이 변경되었습니다({new_end}). 기다리게 해 드려 죄송합니다.',
    },
  },
  finished: {
    page: {
      en: 'The planned work is finished. {service} is available again since {at}. Thank you for your patience.',
      ko: '{at}에 점검을 마쳐 {service} 이용이 가능합니다. 기다려 주셔서 감사합니다.',
    },
    popup: {
      en: 'The planned work is finished. {service} is available again.',
      ko: '점검을 마쳤습니다. 지금부터 {service} 이용이 가능합니다.',
    },
  },
}

/** What to fill in where nothing is known for a slot. */
export const noticeSlots: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    service: 'the service, as customers call it',
    brand: 'brand',
    who: 'who is affected',
    what: 'what customers see',
    workaround: 'what customers can do meanwhile',
    retry: 'what to do if it still fails',
    todo: 'what customers have to do now',
    contact: 'where to ask',
    report: 'date',
    url: 'address of the page',
    cause: 'the cause, in one sentence',
    data_ok: 'whether data were affected',
    upstream: 'whose fault it is',
    upstreamat: 'when that was said',
    lastdeploy: 'time of the last deploy',
    what_data: 'which data',
    not_affected: 'what is not affected',
    order: 'order of restoring',
    cannot: 'what cannot be restored',
    count: 'number of customers',
    lost_or_changed: 'lost, altered or visible to others',
    since: 'since when',
    until: 'until when',
    at: 'since when it works',
    next: 'time of the next word',
    duration: 'how long',
    date: 'date',
    from: 'when the work begins',
    to: 'when the work ends',
    new_end: 'when the work ends now',
    plan: 'how long the work takes at most',
  },
  ko: {
    service: '고객이 아는 서비스 이름',
    brand: '브랜드',
    who: '영향을 받는 고객',
    what: '고객이 겪는 현상',
    workaround: '지금 이용할 수 있는 방법',
    retry: '계속될 때 할 일',
    todo: '고객이 해야 할 일',
    contact: '문의처',
    report: '날짜',
    url: '안내 페이지 주소',
    cause: '원인 한 문장',
    data_ok: '데이터 영향 여부',
    upstream: '장애가 난 외부 서비스',
    upstreamat: '외부 장애 확인 시각',
    lastdeploy: '마지막 배포 시각',
    what_data: '영향을 받은 데이터',
    not_affected: '영향이 없는 항목',
    order: '복구 순서',
    cannot: '복구할 수 없는 항목',
    count: '고객 수',
    lost_or_changed: '유실, 변경, 노출',
    since: '시작 시각',
    until: '종료 시각',
    at: '정상화 시각',
    next: '다음 안내 시각',
    duration: '지속 시간',
    date: '날짜',
    from: '점검 시작 시각',
    to: '점검 종료 시각',
    new_end: '변경된 점검 종료 시각',
    plan: '최대 점검 시간',
  },
}
