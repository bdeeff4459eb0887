import { createRoot } from "react-dom/client";

export function mount(roots: HTMLElement[], script: URL) {
  for (const element of roots) {
    const onClick = async () => {
      const worker = new Worker(script);
      await new Promise((resolve) => worker.addEventListener("message", resolve, { once: true }));
      element.classList.add("done");
    };
    createRoot(element).render(<button onClick={onClick}>Compute</button>);
  }
}
