import axios from "axios";

export class Uploads {
  files: { id: number }[] = [];
  done = 0;

  async finishAll(): Promise<void> {
    await Promise.all([...this.files].map(async (file) => {
      await axios.put(`/files/${file.id}`, { done: true });
      this.done += 1;
    }));
  }
}
