/** SQLSTATE classes and codes of a server that goes, starts, or drops a query of ours because it must follow its primary. */
const codes = /^(08...|57P0[1-5]|53300|40001)$/;
const network = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH', 'EAI_AGAIN']);

/** Did the server fail, rather than the question? Then another server may be asked. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, errors } = error as { code?: string; errors?: unknown[] };
  if (errors !== undefined && errors.some(isUnreachable)) return true; // one error per address that was tried
  if (code !== undefined && (codes.test(code) || network.has(code))) return true;
  // What the driver itself says has no code.
  return /connection terminated|timeout exceeded when trying to connect|not queryable|query read timeout/i.test(
    error.message,
  );
}
