import axios from "axios";

export class Uploads {
  files: { id: number }[] = [];
  done = 0;

  async finishAll(): Promise<void> {
    for (const file of this.files) {
      await axios.put(`/files/${file.id}`, { done: true }); // flag possible
      this.done += 1;
    }
  }
}
