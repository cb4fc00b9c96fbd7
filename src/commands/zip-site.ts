import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder, zipFolder } from './folder/make-folder.ts';

/*
 * npm run build:zip        builds the site and makes tangga-kematangan.zip of it, for a folder or a USB stick
 */
const files = await makeFolder(join(process.cwd(), 'dist'));
const zip = zipFolder(files);
await writeFile('tangga-kematangan.zip', zip);
console.log(`tangga-kematangan.zip: ${files.size} files, ${zip.length} bytes`);
