/** The loopback of a network namespace of our own, made thin and lossy by the kernel towards one port and back. */
import { execFileSync, spawnSync } from 'node:child_process';

export interface ShapedLoopback {
  readonly becomeThin: (wire: {
    readonly bitsPerSecond: number;
    readonly lossPercent: number;
  }) => void;
  /** Every packet is dropped; connections that wait long enough go on afterwards. */
  readonly down: () => void;
  readonly up: () => void;
  /** On the wire towards the port, headers and what was sent again included. */
  readonly bytesUp: () => number;
}

/** An ordinary packet: the loopback's own are 64 kB, and one lost would be as many. */
const PACKET_BYTES = 1500;
/** What a modem keeps waiting: a second or two. */
const QUEUE_PACKETS = 10;
const [TOWARDS, BACK] = ['1:2', '1:3'] as const;

const run = (program: string, args: string): string =>
  execFileSync(program, args.split(' '), { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** tc knows no JSON for these. */
const bytesOf = (id: string, said: string): number =>
  Number(new RegExp(`class htb ${id} .*\\n Sent (\\d+) bytes`).exec(said)?.[1]);

export const shapeLoopback = (port: number): ShapedLoopback => {
  const ways = [
    [TOWARDS, 'dport'],
    [BACK, 'sport'],
  ] as const;
  run('nft', 'add table ip line');
  run('nft', 'add chain ip line outage { type filter hook input priority 0 ; }');
  run('nft', 'add chain ip line loss { type filter hook input priority 1 ; }');
  return {
    becomeThin: ({ bitsPerSecond, lossPercent }) => {
      run('tc', 'qdisc add dev lo root handle 1: htb default 1');
      for (const [id, end] of ways) {
        const bits = `rate ${bitsPerSecond}bit burst 2000 quantum ${PACKET_BYTES}`;
        run('tc', `class add dev lo parent 1: classid ${id} htb ${bits}`);
        run('tc', `qdisc add dev lo parent ${id} pfifo limit ${QUEUE_PACKETS}`);
        const match = `match ip ${end} ${port} 0xffff flowid ${id}`;
        run('tc', `filter add dev lo parent 1: protocol ip u32 ${match}`);
        const rolled = `numgen inc mod ${Math.round(100 / lossPercent)} 0 drop`;
        run('nft', `add rule ip line loss tcp ${end} ${port} ${rolled}`);
      }
    },
    down: () => {
      for (const [, end] of ways) run('nft', `add rule ip line outage tcp ${end} ${port} drop`);
    },
    up: () => void run('nft', 'flush chain ip line outage'),
    bytesUp: () => bytesOf(TOWARDS, run('tc', '-s class show dev lo')),
  };
};

const makeLoopback = [
  'ip link set lo up mtu 1500 gso_max_size 1500 gso_max_segs 1',
  'tc qdisc add dev lo root handle 1: htb',
  'nft add table ip line',
].join(' && ');

/** Null where this machine lets us; else why not. */
export const whyNoShaping = (): string | null => {
  const tried = spawnSync('unshare', ['--net', 'sh', '-c', makeLoopback], { encoding: 'utf8' });
  if (tried.status === 0) return null;
  return tried.error?.message ?? tried.stderr.trim();
};

/**
 * To be called first, in the new namespace. Where the delay is played beyond this loopback, its own packets seem to come
 * back at once: without a floor TCP would resend what a line of 200 ms still has under way.
 */
export const raiseLoopback = (): void => {
  run('ip', `link set lo up mtu ${PACKET_BYTES} gso_max_size ${PACKET_BYTES} gso_max_segs 1`);
  run('ip', 'route change local 127.0.0.1 dev lo table local rto_min 600ms');
};
