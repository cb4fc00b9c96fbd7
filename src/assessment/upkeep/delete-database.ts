import { asked, getDatabases } from '../../database/requests.ts';

/** Deletes a database. @throws where another tab holds it, or the browser’s fault, as a rejection */
export const deleteDatabase = async (name: string): Promise<void> => {
  const request = getDatabases().deleteDatabase(name);
  await new Promise((resolve, reject) => {
    request.onblocked = () => {
      reject(new DOMException('Another tab holds the database.', 'AbortError'));
    };
    asked(request).then(resolve, reject);
  });
};
