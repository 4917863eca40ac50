/** Reads a script of the edition; it registers itself. */
export function readScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => {
      script.remove();
      resolve();
    });
    script.addEventListener('error', () => {
      script.remove();
      reject(new TypeError(`${address} cannot be read`));
    });
    document.head.append(script);
  });
}
