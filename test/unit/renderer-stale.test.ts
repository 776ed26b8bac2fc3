import { describe, expect, it } from 'vitest';
import { contract } from '#shared/contract/contract.ts';
import { roomsOf } from '#renderer/app/stale.ts';

const rooms = [
  'dossiers',
  'drafts',
  'print',
  'sync',
  'session',
  'settings',
  'home',
  'publications',
  'backup',
  'neighbour',
  'scanner',
  'citizen',
] as const;

/**
 * An archived paper never changes, and a file is its hash; who has a dossier open, which sticks are in and how far a list
 * is written, is asked again by the clock; a list of people and the certificates of a folder are read again by hand; the
 * profile of a printer and the marks of a list are asked for at each press, a paper at each scan. What stands on the citizen's
 * screen is asked by the program, not by a window.
 */
const NEVER_STALE = new Set([
  'attachments.file',
  'citizen.shown',
  'scanner.read',
  'documents.pdf',
  'dossiers.presence',
  'envelope.places',
  'exports.progress',
  'group.read',
  'handOver.scan',
  'printing.all',
  'printing.profile',
  'signature.files',
]);

describe('điều đã hỏi thì cũ đi khi quầy ghi việc mới', () => {
  it('câu hỏi nào của hợp đồng cũng có lúc được hỏi lại', () => {
    const asked = Object.entries(contract)
      .filter(([name, { kind }]) => kind === 'query' && !NEVER_STALE.has(name))
      .map(([name]) => name);
    expect(asked.length).toBeGreaterThan(10);
    const refreshed: readonly string[] = roomsOf(rooms);
    expect(asked.filter((name) => !refreshed.includes(name))).toEqual([]);
  });

  it('đánh giá của cả nơi làm việc: quầy kia gửi sang thì đếm lại', () => {
    for (const room of ['citizen', 'dossiers', 'sync'] as const)
      expect(roomsOf([room])).toContain('citizen.ratings');
  });

  it('mỗi câu hỏi chỉ hỏi lại một lần dù nhiều phòng cùng đổi', () => {
    const names = roomsOf(['dossiers', 'home', 'sync']);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('home.overview');
    expect(roomsOf(['drafts'])).not.toContain('dossiers.list');
  });
});
