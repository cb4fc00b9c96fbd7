/** What an author runs, and where a spoilt file comes back from, as the sentences on ledgers name them. */
export const RECORD = 'npm run ledger -- --reason "alasannya"';
export const RESTORE = 'dari riwayat git';
