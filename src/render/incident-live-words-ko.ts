import type { AdviceWords, LiveWords, Told } from './incident-live-words.ts'

const toldOf: Readonly<Record<Told, string>> = {
  held: '막힌 배포 알림 전송',
  window: '예정된 작업 시간 알림 전송',
  regressed: '알림 전송',
  external: '알림 전송',
  acknowledged: '담당자 확인 알림 전송',
  recovered: '복구 알림 전송',
  due: '보고 기한 알림 전송',
  unknown: '알림 전송',
}

const later = '더 새로운 버전의 Deploy Guard가 기록한 내용입니다. 이 환경을 쓰는 모든 워크플로의 버전을 맞춰 주세요.'

const advice: AdviceWords = {
  laterVersion: later,
  preparing:
    'GitHub이 받아 주지 않아 롤백 PR이 아직 없음. 실행 중인 작업이 10분 동안 다시 시도하고 남은 일을 알려 줌. 그래도 없으면 작업을 다시 실행.',
  merged: (pull) => `${pull} 머지됨. 배포 후에도 그대로라면 원인은 다른 곳에 있음: 설정, 데이터, 외부 서비스.`,
  redeployed: (workflow, good) => `${workflow} 실행으로 ${good} 버전이 다시 배포되는지 확인(재배포 요청함).`,
  review: (pull, base) => `${pull} 리뷰 후 ${base} 브랜치에 머지.`,
  extended: (pull, base) =>
    `초안 ${pull} 진행 여부 결정: ${base} 브랜치의 이후 변경과 겹쳐 그 변경까지 함께 되돌림(목록은 PR에 있음).`,
  restore: (pull, base) =>
    `초안 ${pull} 진행 여부 결정: ${base} 브랜치의 이후 변경과 충돌해 정상 버전을 통째로 복원하며, 이후 변경도 함께 빠짐.`,
  open: '롤백 PR 열기',
  thenMerge: (link, base) => `${link}(워크플로 권한으로는 열 수 없음), 리뷰 후 ${base} 브랜치에 머지.`,
  deploy: (base) => `${base} 브랜치를 평소처럼 배포. 그 배포도 모니터링하며 결과가 이 이슈에 기록됨.`,
  calm: '수정은 서두르지 말 것. 문제 버전이 운영에서 빠지면 평소처럼 리뷰하면 됨.',
  calmHeld:
    '수정은 서두르지 말 것. 문제 버전이 운영에서 빠지면 평소처럼 리뷰하면 됨. 그때까지 문제 버전이 든 배포는 막힘.',
  wait: '모니터링이 끝날 때까지 대기. 복구 여부는 그 결과로 판단. 다른 급한 일은 없음.',
  noWatch:
    '지금은 모니터링 중인 배포가 없어 복구를 증명할 수 없음. 다음 배포의 모니터링으로 확인되거나, 끝났다면 `/guard resolve` 댓글.',
  mergeFirst: (pull) => `다음 배포 전에 ${pull} 머지`,
  takeBackFirst: '다음 배포 전에 변경을 되돌릴 것',
  stillHeld: (first, base, bad) => `${first}: ${base} 브랜치에 문제가 남아 있고, ${bad} 커밋이 든 배포는 막혀 있음.`,
  holdStands: '배포는 아직 막혀 있음. 이번 배포에 참여하지 않은 사람이 `/guard release 사유` 댓글을 달아야 풀림.',
  redeployGood: (good) => `가장 빠른 롤백은 ${good} 버전을 직접 다시 배포하는 것.`,
  none: {
    conflict: ({ base, range }) =>
      `${base} 브랜치의 이후 변경이 ${range} 범위와 같은 줄을 고쳐서 직접 되돌려야 함. 충돌 파일:`,
    'nothing-to-revert': ({ base }) =>
      `${base} 브랜치의 코드는 이전과 같음. 설정, 데이터, 외부 서비스를 확인하거나 ${base} 브랜치를 배포.`,
    'cannot-say': ({ base }) =>
      `변경한 자리에는 되돌릴 것이 없지만 ${base} 브랜치에 일부가 옮겨지거나 복사되어 남아 있음. 배포는 계속 막힘. 직접 되돌리거나, 문제가 없으면 막힌 배포를 풀 것:`,
    'no-good': () => '기록상 첫 배포라 되돌아갈 버전을 알 수 없음. 담당자가 방법을 찾아야 함.',
    'not-on-branch': ({ base, bad }) => `${bad} 커밋이 ${base} 브랜치에 없어 되돌릴 것이 없음.`,
    'closed-by-person': ({ pull }) => `롤백 ${pull} PR이 닫혀 있어 그대로 둠. 필요하면 다시 열 것.`,
    'branch-taken': () => '롤백 브랜치에 다른 내용이 있어 그대로 둠. 브랜치를 지우고 작업을 다시 실행.',
    'only-left-out': ({ base }) =>
      `${base} 브랜치에서 되돌릴 것은 자동으로 바꾸지 않는 파일뿐임(워크플로, 마이그레이션, 릴리스 노트, 정책에 적은 파일). 직접 되돌릴 것.`,
    'rolls-back-a-rollback': () =>
      '배포 범위에 이전 롤백이 들어 있음. 롤백은 자동으로 되돌리지 않으므로 담당자가 결정하고, 필요하면 mode rollback 실행.',
    'daily-cap': () => '정책이 정한 하루 롤백 횟수를 모두 씀. 이유를 먼저 확인하고, 필요하면 mode rollback 실행.',
    'git-missing': ({ base, bad }) =>
      `작업 환경에 git 2.38 이상이 없어 롤백을 만들지 못함. git을 설치한 뒤 mode rollback을 실행하거나, ${bad} 배포분을 ${base} 브랜치에서 직접 되돌리는 PR에 이 이슈를 적을 것. git이 설치되기 전에는 정상 버전도 \`emergency-reason\`이 있어야 게이트를 통과함.`,
    'switched-off': () =>
      'deploy-guard:off 레이블이 붙은 이슈가 열려 있어 롤백을 만들지 않음. 그 이슈를 닫고, 필요하면 mode rollback 실행.',
    unknown: () => `${later} 롤백이 없는 이유는 환경 기록에 있음.`,
  },
  more: (count) => `외 ${count}건`,
}

/** Korean. */
export const koreanLive: LiveWords = {
  title: {
    byHand: '수동 롤백',
    worse: '이전보다 나빠짐',
    whole: (what, environment, commit, isBlamed) =>
      `${what}${environment === null ? '' : `(${environment} 환경)`}, ${isBlamed ? '배포' : '배포 원인 아님'} ${commit}`,
  },
  notBlamed: (bad, why) => `${bad} 배포는 원인이 아닌 것으로 판단: ${why}.`,
  calledBad: (by, environment, reason) => `${by} 님이 ${environment} 배포를 문제로 판단: ${reason}`,
  outlook: {
    preparing: '롤백 준비 중.',
    ready: (pull) => `롤백 리뷰 대기: ${pull}.`,
    merged: (pull) => `롤백 ${pull} 머지됨, 배포 필요.`,
    pushed: '롤백 브랜치 준비됨. 담당자가 PR을 열어야 함(아래 참고).',
    none: '준비된 롤백 없음. 담당자가 결정해야 함(아래 참고).',
    watched: '문제없는 버전이 배포되어 모니터링 중.',
    proven: '문제없는 버전이 배포되었고 모니터링 결과 정상.',
    outside: '되돌리거나 막은 배포 없음.',
    outsideProven: '이후 배포의 모니터링 결과 정상.',
    partOnly: (stages, share) =>
      `대부분의 사용자는 영향 없음: ${stages}${share === null ? '' : `(트래픽의 ${share})`}에만 배포됨. 우선 조치: ${stages}에서 트래픽 제외.`,
  },
  labels: {
    noticed: '감지',
    bad: '문제 버전',
    deployed: '배포 버전',
    good: '정상 버전',
    before: '이전 버전',
    rollback: '롤백',
    held: '막힌 배포',
  },
  good: {
    unknown: '확인 안 됨',
    watched: '모니터링 결과 정상',
    before: '직전 운영 버전, 모니터링 기록 없음',
  },
  held: {
    nothing: '없음',
    byWatch: '모니터링',
    all: (bad, since, who) =>
      `${bad} 커밋이 든 모든 배포(${since}부터, ${who} 판단). 문제없는 배포가 정상으로 확인되거나, 이번 배포에 참여하지 않은 사람이 \`/guard release 사유\` 댓글을 달면 풀림`,
  },
  rollback: {
    preparing: '준비 중',
    opened: (pull, merged) => `${pull}, ${merged ? '머지됨' : '머지 대기'}`,
    toOpen: '열어야 할 PR',
    none: {
      conflict: '없음: 이후 변경과 충돌',
      'nothing-to-revert': '없음: 되돌릴 것 없음',
      'cannot-say': '없음: 변경 일부가 다른 이름으로 남아 있음',
      'no-good': '없음: 되돌아갈 버전을 모름',
      'not-on-branch': '없음: 배포된 커밋이 브랜치에 없음',
      'closed-by-person': '없음: 누군가 닫음',
      'branch-taken': '없음: 롤백 브랜치에 다른 내용이 있음',
      'only-left-out': '없음: 자동으로 바꾸지 않는 파일만 남음',
      'rolls-back-a-rollback': '없음: 범위에 이전 롤백이 있음',
      'daily-cap': '없음: 하루 롤백 횟수를 모두 씀',
      'switched-off': '없음: Deploy Guard 꺼짐',
      external: '없음: 되돌려도 도움이 되지 않음',
      'git-missing': '없음: 작업 환경에 git이 없음',
      unknown: '없음: 이유는 더 새로운 버전만 알 수 있음',
    },
    unknown: '더 새로운 버전의 Deploy Guard만 알 수 있음',
  },
  resolved: { proven: '해결: 지표로 복구 확인', said: '해결: 담당자 판단, 지표로는 확인되지 않음' },
  outside: {
    open: '진행 중: 원인이 이번 배포 밖에 있음',
    resolved: '해결: 이후 배포의 모니터링 결과 정상',
    why: {
      'already-so-before': '배포 전부터 이미 같은 상태였음',
      'control-metric-worse': '배포와 무관한 지표도 동시에 나빠짐',
      'untouched-segment-worse': '배포가 닿지 않는 구간도 동시에 나빠짐',
      'upstream-incident': '의존하는 외부 서비스가 장애를 공지함',
      unknown: '이유는 더 새로운 버전의 Deploy Guard만 알 수 있음',
    },
    first: {
      'already-so-before': '배포 전의 원인을 찾을 것: 배포를 시작할 때 이미 같은 상태였음.',
      'control-metric-worse': '둘의 공통점을 찾을 것: 서비스, 네트워크, 데이터센터, 지표 저장소.',
      'untouched-segment-worse': '배포가 닿지 않은 쪽과의 공통점을 찾을 것: 서비스, 네트워크, 데이터센터.',
      'upstream-incident': '의존하는 서비스의 상태 페이지를 확인하고, 우리 쪽 현상을 알릴 것.',
      unknown: '이 기록을 남긴 버전의 Deploy Guard를 사용할 것.',
    },
    leave:
      '배포는 그대로 둘 것. 지금까지 확인된 바로는 되돌려도 도움이 되지 않음. 다르게 판단하면 사유와 함께 mode rollback 실행.',
    later: '이후 배포는 평소처럼 나가고 모니터링함. 정상으로 확인되면 해결로 바뀜. 끝났다면 `/guard resolve` 댓글.',
  },
  advice,
  noted: {
    watchBegan: (sha) => `${sha} 배포 모니터링 시작.`,
    onset: '배포 전보다 나빠진 첫 샘플.',
    alarm: (finding) => `경보: ${finding}`,
    alarmAlone: '경보.',
    notBlamed: '되돌리지 않기로 함: 배포가 원인이 아닌 것으로 판단.',
    noGood: '되돌아갈 버전을 모름.',
    goBack: (good) => `${good} 버전으로 되돌리기로 함.`,
    rollback: (pull) => `롤백 PR: ${pull}.`,
    pushed: (link) => `롤백 브랜치 푸시됨. PR은 ${link}.`,
    byPerson: '담당자가 열어야 함',
    impossible: '롤백 PR을 만들 수 없음. 담당자가 결정해야 함.',
    mitigation: (sha) => `문제없는 ${sha} 버전이 게이트를 통과해 모니터링 중.`,
    recovered: (sha) => `${sha} 모니터링 결과 정상: 지표가 장애 전 수준으로 돌아옴.`,
    stillFailing: (sha) => `${sha} 모니터링 결과 지표가 여전히 나쁨.`,
    worseOutside: (sha) => `${sha} 모니터링에서도 지표가 나쁘며, 그 배포 때문은 아님.`,
    unclear: (sha, reason) => `${sha} 모니터링으로 복구 여부를 판단하지 못함(${reason}).`,
    released: (who, reason) => `${who} 님이 막힌 배포를 풀었음: ${reason}`,
    part: (first, last, count, pull, by) =>
      `변경 ${count}건 가운데 ${first === last ? `${last}번` : `${first}~${last}번`}: ${pull} PR로 다시 반영${by === '' ? '' : `(${by} 요청)`}.`,
    reminded: (clock, isLate) => `${clock} 알림: ${isLate ? '기한이 지남' : '기한 임박'}.`,
    overran: '계획된 작업이 예정 시각까지 끝나지 않아 장애로 전환.',
    told: (notice, places) => `${toldOf[notice]}: ${places}.`,
    perhapsTold: (places) => `알림이 전달되지 않았을 수 있음: ${places}(응답이 없었고, 같은 곳에 두 번 보내지 않음).`,
    notTold: (place, why) => `알리지 못함: ${place}(${why}).`,
    closed: (postmortem) => `종료.${postmortem === '' ? '' : ` 회고: ${postmortem}.`}`,
    reopened: (clocks) => `기한이 남아 있어 다시 열었음: ${clocks}.`,
    unknown: '더 새로운 버전의 Deploy Guard만 아는 항목.',
  },
  postmortem: {
    title: (issue) => `장애 회고: #${issue}`,
    body: (issue, what) =>
      `${issue} 장애 회고(${what}). 기록으로 알 수 있는 부분만 채웠습니다. 도움이 된 점, 더 일찍 알 수 없었던 이유, 담당과 기한이 있는 재발 방지 조치를 여기서 채워 주세요. 원인은 변경과 공백으로 적고 사람을 적지 않습니다.`,
    from: (issue) => `장애 이슈: ${issue}`,
  },
  reminder: {
    soon: (due, left) => `기한은 ${due}, ${left} 남음`,
    late: (due, late) => `기한은 ${due}, ${late} 지남`,
    report: (owner, clock, to, when) => `${owner} ${clock} 보고${to === '' ? '' : `(${to})`} ${when}.`,
    how: (clock) =>
      `보고했다면 \`/guard reported ${clock} 접수번호\`, 대상이 아니라면 \`/guard waive ${clock} 사유\` 댓글을 달아 주세요.`,
    partial: '서비스 일부만 장애였음. 보고 대상인지는 담당자가 판단해 글로 남겨 주세요.',
    nextWord: (owner, when) =>
      `${owner} 다음 고객 안내 ${when}. 안내했다면 \`/guard sent customers\` 댓글을 달아 주세요.`,
    reopened: (clocks) =>
      `아직 알려야 할 곳이 남아 있어 다시 열었습니다: ${clocks}. 각각 보고하거나 대상 아님으로 정리한 뒤 닫아 주세요.`,
  },
  wentOut: { head: '배포된 변경', compare: '전체 변경', unknown: '이전 버전을 알 수 없음.', run: '실행 기록 참고.' },
  run: { link: '이 배포를 모니터링한 실행', of: (link, environment) => `${link}(${environment} 환경)` },
  tooLong: '본문이 길어 생략함. 전체 내용은 환경 기록에 있음.',
  notesHint: '여기나 위 구역 밖 어디에든 적어 주세요. 직접 적은 내용은 그대로 남고, 위 구역만 자동으로 갱신됩니다.',
}
