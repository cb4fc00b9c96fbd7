import type { Host } from '../built-site/host.ts';
import { COMMON_HEADERS, UNFRAMED_HEADERS } from './host-rules.ts';

/** For readers of `host/`: what GitHub Pages cannot do, in the language of those who host the site. */
export const writeGithubPages = ({ site, base }: Host): string => `GitHub Pages untuk ${site}${base}

Yang tetap berlaku, karena ada di dalam halaman sendiri:
- kebijakan keamanan isi (CSP) dengan hash dan Trusted Types, kebijakan perujuk, pengalihan alamat, halaman 404.

Yang tidak dapat dilakukan GitHub Pages, karena tidak mau membawa header dari situs:
- frame-ancestors dan X-Frame-Options: setiap halaman dapat dimasukkan ke bingkai situs lain, bukan hanya halaman sematan;
- ${[...COMMON_HEADERS, ...UNFRAMED_HEADERS].map(([name]) => name).join(', ')} menurut isi situs ini
  (yang dikirim hanyalah header bawaan GitHub);
- umur simpan menurut jenis berkas: berkas bersidik jari tidak dapat dinyatakan tetap;
- berkas .br dan .gz yang disiapkan: GitHub memampatkan sendiri;
- pengalihan dengan status 302: halaman pengalihan yang membawa pembaca ke tujuan.

Bila header itu diwajibkan, pakai nginx, Apache, Cloudflare Pages, atau Netlify; berkasnya ada di folder ini.
`;
