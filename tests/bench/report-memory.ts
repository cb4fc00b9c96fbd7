/** Loaded into a build by the scale bench: writes the most memory that the process held (kB) when it ends. */
import { writeFileSync } from 'node:fs';

const file = process.env['MEMORY_REPORT'];
if (file !== undefined) {
  process.on('exit', () => {
    writeFileSync(file, String(process.resourceUsage().maxRSS));
  });
}
