/** Certificate files in the folder that is being typed; asked for once it is a whole path. */
import { useAsk } from '#renderer/app/desk.ts';

const WHOLE_PATH = /^(?:\/|[a-z]:[\\/]|\\\\)/i;

export const useCertificateFiles = (folder: string, wanted: boolean) => {
  const enabled = wanted && WHOLE_PATH.test(folder.trim());
  const { data, error } = useAsk('signature.files', { folder }, { enabled });
  return {
    /** Null while nothing was asked or answered. */
    files: enabled ? (data ?? null) : null,
    refusal: enabled ? error?.refusal : null,
  };
};
