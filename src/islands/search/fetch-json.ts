/** Fetches JSON, whatever it holds. @throws where it cannot be had */
export const fetchJson = async (address: string, cache?: RequestCache): Promise<unknown> => {
  const response = await fetch(address, cache && { cache });
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  return response.json();
};
