import { describe, expect, it } from 'vitest';
import {
  type ClockEvent,
  type ClockKnowledge,
  type ClockSource,
  defaultClockLimits,
  learnClock,
  readClock,
  unknownClock,
} from '#shared/calendar/clock.ts';
import { instant } from '#test/fixtures/calendar.ts';

const knowing = (...events: readonly ClockEvent[]): ClockKnowledge =>
  events.reduce(learnClock, unknownClock);
const recorded = (claim: string): ClockEvent => ({ kind: 'recorded', claim: instant(claim) });
const contact = (claim: string, provinceTime: string): ClockEvent => ({
  kind: 'contact',
  claim: instant(claim),
  provinceTime: instant(provinceTime),
});
const corrected = (claim: string, offsetMs: number, by: ClockSource = 'officer'): ClockEvent => ({
  kind: 'corrected',
  claim: instant(claim),
  offsetMs,
  by,
});
const read = (claim: string, known: ClockKnowledge) =>
  readClock(instant(claim), known, defaultClockLimits);

const HOUR = 3_600_000;

describe('đồng hồ của máy', () => {
  it('chưa liên lạc với Tỉnh thì chưa chứng minh được, nhưng dùng được', () => {
    const reading = read('2026-11-23T03:00:00.000Z', unknownClock);
    expect(reading).toEqual({ now: '2026-11-23T03:00:00.000Z', verdict: { state: 'unproven' } });
  });

  it('khớp với Tỉnh thì tốt', () => {
    const known = knowing(contact('2026-11-23T03:00:00.000Z', '2026-11-23T03:00:04.000Z'));
    expect(read('2026-11-23T04:00:00.000Z', known).verdict).toEqual({ state: 'ok' });
  });

  it('lùi quá hai phút so với lần ghi trước thì báo, lùi ít hơn thì thôi', () => {
    const known = knowing(recorded('2026-11-23T03:10:00.000Z'));
    expect(read('2026-11-23T03:08:00.000Z', known).verdict).toEqual({ state: 'unproven' });
    expect(read('2026-11-23T03:07:59.999Z', known).verdict).toEqual({
      state: 'jumped_back',
      byMs: 120_001,
      lastAt: '2026-11-23T03:10:00.000Z',
    });
  });

  it('lùi một ngày thì báo đúng một ngày, và ghi tiếp vẫn còn báo cho đến khi có người xác nhận', () => {
    const before = recorded('2026-11-23T03:00:00.000Z');
    const back = '2026-11-22T03:00:00.000Z';
    expect(read(back, knowing(before)).verdict).toMatchObject({ byMs: 24 * HOUR });
    expect(read(back, knowing(before, recorded(back))).verdict.state).toBe('jumped_back');
    expect(read(back, knowing(before, recorded(back), corrected(back, 0))).verdict.state).toBe(
      'unproven',
    );
  });

  it('lệch với Tỉnh quá năm phút thì báo, kèm số phải cộng', () => {
    const known = knowing(contact('2026-11-23T03:00:00.000Z', '2026-11-23T04:00:00.000Z'));
    expect(read('2026-11-23T03:30:00.000Z', known)).toEqual({
      now: '2026-11-23T03:30:00.000Z',
      verdict: { state: 'drift', byMs: HOUR },
    });
  });

  it('xác nhận độ lệch mà Tỉnh đo thì từ đó đúng giờ Tỉnh', () => {
    const known = knowing(
      contact('2026-11-23T03:00:00.000Z', '2026-11-23T04:00:00.000Z'),
      corrected('2026-11-23T03:01:00.000Z', HOUR, 'province'),
    );
    expect(read('2026-11-23T03:30:00.000Z', known)).toEqual({
      now: '2026-11-23T04:30:00.000Z',
      verdict: { state: 'ok' },
    });
  });

  it('một giờ nhảy sang 2036 rồi sửa lại thì không có gì về sau bị ghi là 2036', () => {
    const known = knowing(
      recorded('2026-11-23T03:00:00.000Z'),
      recorded('2036-11-23T03:05:00.000Z'),
    );
    const back = '2026-11-23T03:20:00.000Z';
    expect(read(back, known)).toMatchObject({ now: back, verdict: { state: 'jumped_back' } });
    const mended = learnClock(known, corrected(back, 0));
    expect(read('2026-11-23T03:21:00.000Z', mended)).toEqual({
      now: '2026-11-23T03:21:00.000Z',
      verdict: { state: 'unproven' },
    });
  });

  it('số đo từ trước khi đồng hồ nhảy không chứng minh được giờ cán bộ chọn, lần đo sau thì được', () => {
    const known = knowing(
      contact('2026-11-24T03:00:00.000Z', '2026-11-24T03:00:00.000Z'),
      recorded('2026-11-24T03:10:00.000Z'),
      corrected('2026-11-23T03:11:00.000Z', 0, 'machine'),
    );
    expect(read('2026-11-23T03:12:00.000Z', known).verdict.state).toBe('unproven');
    const next = contact('2026-11-23T03:13:00.000Z', '2026-11-23T03:13:00.040Z');
    expect(read('2026-11-23T03:14:00.000Z', learnClock(known, next)).verdict.state).toBe('ok');
  });

  it('cách lần ghi trước quá bốn mươi lăm ngày thì hỏi, dù sau đó ghi tiếp; nghỉ Tết thì không', () => {
    const before = recorded('2026-11-23T03:00:00.000Z');
    expect(read('2026-12-20T03:00:00.000Z', knowing(before)).verdict.state).toBe('unproven');
    const far = '2036-11-23T03:00:00.000Z';
    const leapt = { state: 'leapt_ahead', lastAt: '2026-11-23T03:00:00.000Z' };
    expect(read(far, knowing(before)).verdict).toMatchObject(leapt);
    expect(read(far, knowing(before, recorded(far))).verdict).toMatchObject(leapt);
    expect(read(far, knowing(before, recorded(far), corrected(far, 0))).verdict.state).toBe(
      'unproven',
    );
  });

  it('cán bộ không theo giờ Tỉnh thì thôi hỏi, nhưng giờ ấy không được coi là đã chứng minh', () => {
    const known = knowing(
      contact('2026-11-23T03:00:00.000Z', '2026-11-23T04:00:00.000Z'),
      corrected('2026-11-23T03:01:00.000Z', 0),
    );
    expect(read('2026-11-23T03:30:00.000Z', known)).toEqual({
      now: '2026-11-23T03:30:00.000Z',
      verdict: { state: 'unproven' },
    });
    const same = contact('2026-11-23T05:00:00.000Z', '2026-11-23T06:01:00.000Z');
    expect(read('2026-11-23T05:00:00.000Z', learnClock(known, same)).verdict.state).toBe(
      'unproven',
    );
    const other = contact('2026-11-23T05:00:00.000Z', '2026-11-23T05:10:00.000Z');
    expect(read('2026-11-23T05:00:00.000Z', learnClock(known, other)).verdict).toEqual({
      state: 'drift',
      byMs: HOUR / 6,
    });
  });

  it('cán bộ sửa theo đồng hồ tường thì số đo cũ của Tỉnh hết hiệu lực', () => {
    const known = knowing(
      contact('2026-11-23T03:00:00.000Z', '2026-11-23T03:00:00.000Z'),
      corrected('2026-11-23T01:00:00.000Z', 2 * HOUR),
    );
    expect(read('2026-11-23T01:01:00.000Z', known)).toEqual({
      now: '2026-11-23T03:01:00.000Z',
      verdict: { state: 'unproven' },
    });
  });
});
