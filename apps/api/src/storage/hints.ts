/** Notices of what stands already: one that does not get through is no failure of what it tells of. */
import type { Notices } from "./notices.ts";

export async function tell(notices: Notices, channel: string, payload: string): Promise<void> {
  await notices.publish(channel, payload).catch((error: unknown) => console.error(error));
}
