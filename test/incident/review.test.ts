import { describe, expect, it } from 'vitest'
import { isBlaming, isWeak, reviewOf } from '../../src/incident/review.ts'
import { alarm, deploy, incidentOf, says } from './events.ts'

describe('a sentence about a cause', () => {
  it.each([
    'Kim forgot to run the tests.',
    'The reviewer overlooked the changed condition.',
    '@ann broke the checkout.',
    'Somebody should have looked at the metric.',
    'It was human error.',
    'This was caused by @lee, who pushed late.',
    'It is his fault.',
    'The team did not test iOS.',
    'A careless merge.',
    'Whoever merged it is to blame.',
    '담당자의 실수로 조건이 빠졌습니다.',
    '김철수 님이 확인하지 않고 배포했습니다.',
    '개발자가 테스트를 누락했습니다.',
    '리뷰어가 변경을 간과했습니다.',
    '더 일찍 확인했어야 했습니다.',
    '부주의로 인한 장애입니다.',
    '결제팀의 잘못입니다.',
    '작성자 탓입니다.',
    '인적 오류로 판단됩니다.',
    '운영자가 설정을 빠뜨렸습니다.',
  ])('blames: %s', (text) => expect(isBlaming(text)).toBe(true))

  it.each([
    'The condition in session.ts was inverted by the change of 16:00.',
    'The total rose by 2 % because the platform was no segment.',
    'The health check failed to reach the database.',
    'Nobody had been told of the alarm: the message was not delivered.',
    'Kim decided to roll back.',
    'Who could have seen it?',
    'A customer wrote "you broke my cart".',
    'The retry limit was missed by 3 requests.',
    'The switch port was replaced.',
    'Traffic from one carrier went down at 11:00.',
    '16:00 배포에서 조건식이 바뀌었습니다.',
    '플랫폼별 세그먼트가 없어 전체 지표는 2% 상승에 그쳤습니다.',
    '알림이 전달되지 않았습니다.',
    '마지막 푸시 이후 다른 사람이 확인한 기록이 없습니다.',
    '스위치 포트를 교체했습니다.',
    '통신사 장애로 접속이 끊겼습니다.',
    '김철수 님이 롤백을 결정했습니다.',
    '테스트가 이 경로를 실행하지 않았습니다.',
    '복구 지점이 없었습니다.',
    '누가 알 수 있었을까?',
  ])('does not blame: %s', (text) => expect(isBlaming(text)).toBe(false))

  it('names somebody of this incident', () => {
    expect(isBlaming('ann-b missed the flag', ['ann-b'])).toBe(true)
    expect(isBlaming('the alarm missed the flag', ['ann-b'])).toBe(false)
  })
})

describe('an action', () => {
  it.each([
    'be more careful',
    'Review code really hard',
    'Remind everybody of the rule',
    '더 꼼꼼히 리뷰하기',
    '배포 시 주의',
    '팀 교육 실시',
  ])('is weak: %s', (text) => expect(isWeak(text)).toBe(true))
  it.each([
    'Segment by platform',
    'A test of the iOS path',
    'Alarm on an unannounced rise',
    'Pay attention by an alarm on the rise',
    '플랫폼별 세그먼트 추가',
    '주의 경보 자동화',
  ])('is not weak: %s', (text) => expect(isWeak(text)).toBe(false))
})

it('takes actions and early notes from what people wrote, and leaves blame out', () => {
  const review = reviewOf(
    incidentOf([
      deploy,
      alarm,
      says('16:15', 'lee', 'note metric looks odd'),
      says('16:20', 'kim', 'ack'),
      says('17:00', 'kim', 'note ann forgot the test'),
      says('18:00', 'kim', 'note action: segment by platform, kim, 2 Aug'),
      { kind: 'note', at: '18:01', by: 'kim', text: '조치: 더 꼼꼼히 리뷰' },
    ]),
  )
  expect(review.actions).toEqual([
    { what: 'segment by platform, kim, 2 Aug', weak: false },
    { what: '더 꼼꼼히 리뷰', weak: true },
  ])
  expect([review.blaming, review.earlyNotes]).toEqual([1, 1])
  expect(review.timeline.map(({ event }) => event.text)).not.toContain('/guard note 17:00 ann forgot the test')
})
