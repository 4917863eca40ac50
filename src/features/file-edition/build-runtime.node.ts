import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

/** The runtime as one script of the old kind. */
export async function buildRuntime(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./file-runtime.client.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}
