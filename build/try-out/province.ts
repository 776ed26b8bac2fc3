import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from '#shared/schema.ts';
import { projectRoot } from '../setup/places.ts';
import { CannotHave } from '../setup/progress.mjs';

const readyLine = z.object({
  ready: z.literal(true),
  url: z.url(),
  /** Who signs in to the province's own page. */
  operator: z.object({ name: z.string(), password: z.string() }),
  /** Whom the desk gives a PIN that is shown; `officer` is the id. */
  demo: z.object({ officer: z.string(), name: z.string(), personalCode: z.string() }),
});

const refusalLine = z.object({ error: z.object({ message: z.string() }) });

type Ready = z.infer<typeof readyLine>;

/** A try-out province that runs beside us. */
export interface Province extends Ready {
  /** Ends it and waits until it has ended. */
  readonly stop: () => Promise<void>;
}

export interface ProvinceOptions {
  /** Where it keeps what it holds; the same folder is the same province. */
  readonly data: string;
  /** Any free port when left out. */
  readonly port?: number;
}

/** Starts the try-out province as a process of its own, on this machine's own address only. It ends when we end. */
export async function startProvince({ data, port = 0 }: ProvinceOptions): Promise<Province> {
  await mkdir(data, { recursive: true });
  const server = spawn(process.execPath, [join(projectRoot, 'server', 'main.ts')], {
    cwd: projectRoot,
    env: {
      ...process.env,
      DATABASE_URL: undefined,
      QMC_PROVINCE_PORT: String(port),
      QMC_PROVINCE_DATA: data,
      QMC_PROVINCE_TIED: '1',
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(server, 'close');
  const ready = await readiness(createInterface({ input: server.stdout }));
  return {
    ...ready,
    stop: async () => {
      server.stdin.end();
      await ended;
    },
  };
}

/** The first line says that the province is ready, or why it is not. */
async function readiness(lines: AsyncIterable<string>): Promise<Ready> {
  for await (const line of lines) {
    const said: unknown = JSON.parse(line);
    const refusal = refusalLine.safeParse(said);
    if (!refusal.success) return readyLine.parse(said);
    throw new CannotHave(
      `Tỉnh thử không khởi động được: ${refusal.data.error.message}`,
      'The try-out province did not start.',
    );
  }
  throw new Error('The province ended without a word.');
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
