/** What stands before a province in the world: speaks TLS to desks, and plainly to the province behind it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, getCACertificates, setDefaultCACertificates } from 'node:tls';

export interface TlsFront {
  readonly url: string;
  readonly close: () => Promise<void>;
}

interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const newCertificate = (): Certificate => {
  const folder = mkdtempSync(join(tmpdir(), 'qmc-tls-'));
  try {
    const words =
      'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=tinh -addext subjectAltName=IP:127.0.0.1 -keyout key.pem -out cert.pem';
    execFileSync('openssl', words.split(' '), { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
    return { key: read('key.pem'), cert: read('cert.pem') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Trusted by everything in this process from here on, as a province's certificate is. */
export const startTlsFront = async (target: string): Promise<TlsFront> => {
  const province = new URL(target);
  const certificate = newCertificate();
  setDefaultCACertificates([...getCACertificates('default'), certificate.cert]);
  const open = new Set<Socket>();
  const server = createServer(certificate, (desk) => {
    const upstream = connect(Number(province.port), province.hostname);
    open.add(upstream);
    // A line that breaks on one side is hung up on the other.
    desk.on('error', () => upstream.destroy()).on('close', () => upstream.destroy());
    upstream.on('error', () => desk.destroy()).on('close', () => desk.destroy());
    desk.pipe(upstream).pipe(desk);
  });
  server.on('tlsClientError', (_fault, socket) => socket.destroy());
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
};
