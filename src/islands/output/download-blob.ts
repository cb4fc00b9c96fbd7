/** Hands data to the reader as a file. Nothing leaves the browser. */
export const downloadBlob = (name: string, data: Blob): void => {
  const address = URL.createObjectURL(data);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download holds the data by now; the address would keep it in memory until the page is left.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
};
