/**
 * Serves the built site from nginx and from Apache, with the files that the build wrote for them, and asserts one by one
 * what they send: `npm run check:nginx`, part of `npm run test:long`. It needs a site in dist/ with the base path of the
 * browser tests. Where the servers are missing and apt-get is there, Debian’s packages are installed, which is said.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { basePath, requireBuiltSite, siteFolder } from '../browser/site.ts';
import { checkHost } from './check-host.ts';

const PACKAGES = ['nginx', 'libnginx-mod-http-brotli-static', 'apache2'];
const MODULES = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const APACHE_MODULES = '/usr/lib/apache2/modules';
const isRoot = process.getuid?.() === 0;

const isThere = () => [MODULES, '/usr/sbin/nginx', '/usr/sbin/apache2'].every((file) => existsSync(file));

const install = (): void => {
  console.log(`apt-get installs ${PACKAGES.join(', ')}.`);
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES],
  ]) {
    spawnSync(isRoot ? 'apt-get' : 'sudo', isRoot ? args : ['-n', 'apt-get', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  if (!isThere()) throw new Error(`${PACKAGES.join(', ')} could not be had: install them and run this again.`);
};

const findFreePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });

/** Waits until something answers, as long as the server runs. */
const waitFor = async (server: ChildProcess, address: string): Promise<void> => {
  while (server.exitCode === null) {
    const answers = await fetch(address).then(
      () => true,
      () => false,
    );
    if (answers) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`The server for ${address} stopped with ${server.exitCode}.`);
};

const nginxConf = (root: string, port: number): string => `
load_module ${MODULES};
${isRoot ? 'user root;' : ''}
pid ${root}/nginx.pid;
error_log ${root}/nginx.log;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${root}/${name};`).join(' ')}
  server {
    listen 127.0.0.1:${port};
    root ${root}/situs;
    include ${siteFolder}/host/nginx.conf;
    include ${siteFolder}/host/nginx-brotli.conf;
  }
}`;

const apacheConf = (root: string, port: number, fromHtaccess: boolean): string => `
ServerRoot "${root}"
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${root}/apache-${port}.pid
ErrorLog ${root}/apache-${port}.log
${isRoot ? 'User www-data\nGroup www-data' : ''}
Mutex file:${root}
${['mpm_event', 'alias', 'authz_core', 'dir', 'headers', 'mime', 'rewrite', 'setenvif']
  .map((name) => `LoadModule ${name}_module ${APACHE_MODULES}/mod_${name}.so`)
  .join('\n')}
TypesConfig /etc/mime.types
AddLanguage br .br
AddType application/x-gzip .gz
DocumentRoot "${root}/situs"
<Directory "${root}/situs">
  Require all granted
  Options FollowSymLinks
  AllowOverride ${fromHtaccess ? 'All' : 'None'}
</Directory>
${fromHtaccess ? '' : `Define TANGGA_FOLDER ${root}/situs${basePath}\nInclude ${siteFolder}/host/apache.conf`}
`;

const faults: string[] = [];
const root = mkdtempSync(join(tmpdir(), 'host-'));
const servers: ChildProcess[] = [];
try {
  requireBuiltSite();
  if (!isThere()) install();
  chmodSync(root, 0o755);
  cpSync(siteFolder, join(root, 'situs', basePath), { recursive: true, preserveTimestamps: true });
  const serve = async (name: string, command: string, write: (port: number) => string, args: string[]) => {
    const port = await findFreePort();
    const file = join(root, `${name}.conf`);
    writeFileSync(file, write(port));
    const tested = spawnSync(command, ['-t', ...args.slice(0, 1), file], { encoding: 'utf8' });
    if (tested.status !== 0) throw new Error(`${name} refuses its configuration: ${tested.stderr}`);
    const inFront = command.endsWith('nginx') ? ['-g', 'daemon off;'] : ['-D', 'FOREGROUND'];
    const server = spawn(command, [...args, file, ...inFront], { stdio: 'inherit' });
    servers.push(server);
    const address = `http://127.0.0.1:${port}${basePath}/`;
    await waitFor(server, address);
    const { checks, faults: found } = await checkHost(address, siteFolder);
    console.log(`${name}: ${checks} statements hold or not, ${found.length} do not`);
    faults.push(...found.map((fault) => `${name}: ${fault}`));
  };
  await serve('nginx', '/usr/sbin/nginx', (port) => nginxConf(root, port), ['-c']);
  await serve('Apache with .htaccess', '/usr/sbin/apache2', (port) => apacheConf(root, port, true), ['-f']);
  await serve('Apache with apache.conf', '/usr/sbin/apache2', (port) => apacheConf(root, port, false), ['-f']);
} catch (error) {
  faults.push(error instanceof Error ? error.message : String(error));
} finally {
  await Promise.all(
    servers
      .filter(({ exitCode }) => exitCode === null)
      .map(
        (server) =>
          new Promise((resolve) => {
            server.once('exit', resolve);
            server.kill('SIGTERM');
          }),
      ),
  );
  rmSync(root, { recursive: true, force: true });
}
for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? 'Both servers send what they should.' : `${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
