import type { SystemSituation } from "../system-case.ts";
export const marketStories = (): readonly SystemSituation[] => [];
