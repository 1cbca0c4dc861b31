const TONE_HZ = 880;
const TONE_SECONDS = 0.25;

/** Whether this browser shows notices of the desk; never on the server, where there is none. */
export function mayNotify(): boolean {
  return typeof Notification !== "undefined" && Notification.permission === "granted";
}

export async function askToNotify(): Promise<boolean> {
  if (typeof Notification === "undefined") return false;
  return (await Notification.requestPermission()) === "granted";
}

/** A notice of the system and a short tone, when the visitor allowed them and looks elsewhere. */
export function announceNewLead(onOpen: () => void): void {
  if (!mayNotify() || document.visibilityState === "visible") return;
  const notice = new Notification("A new lead came in", { tag: "plinth-lead" });
  notice.onclick = () => {
    window.focus();
    onOpen();
  };
  const audio = new AudioContext();
  const tone = new OscillatorNode(audio, { frequency: TONE_HZ });
  tone.connect(new GainNode(audio, { gain: 0.1 })).connect(audio.destination);
  tone.onended = () => void audio.close();
  tone.start();
  tone.stop(audio.currentTime + TONE_SECONDS);
}
