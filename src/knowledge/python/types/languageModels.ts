import { all, each, typeRows } from "./rows.ts";

const openai = "openai.resources";
const anthropic = "anthropic.resources";

/** Synchronous clients of language models: resources are attributes of the client. Source: the libraries' references. */
export const languageModelTypes = typeRows({
  aliases: {
    "openai.Client": "openai.OpenAI",
    "anthropic.Client": "anthropic.Anthropic",
    "transformers.pipelines.pipeline": "transformers.pipeline",
    "transformers.modeling_utils.PreTrainedModel": "transformers.PreTrainedModel",
    "huggingface_hub.file_download.hf_hub_download": "huggingface_hub.hf_hub_download",
  },
  bases: {
    "openai.AzureOpenAI": "openai.OpenAI",
    "groq.Client": "groq.Groq",
    ...all(
      ["anthropic.AnthropicBedrock", "anthropic.AnthropicVertex", "anthropic.AnthropicFoundry"],
      "anthropic.Anthropic",
    ),
  },
  returns: {
    "openai.OpenAI.with_options": "openai.OpenAI",
    "anthropic.Anthropic.with_options": "anthropic.Anthropic",
    "google.generativeai.GenerativeModel.start_chat": "google.generativeai.ChatSession",
    "transformers.pipeline": "transformers.Pipeline",
    ...each("transformers.AutoModelForCausalLM", "from_pretrained", "transformers.PreTrainedModel"),
    "spacy.load": "spacy.language.Language",
  },
  attributes: {
    "openai.OpenAI.chat": `${openai}.chat.Chat`,
    [`${openai}.chat.Chat.completions`]: `${openai}.chat.completions.Completions`,
    "openai.OpenAI.completions": `${openai}.completions.Completions`,
    "openai.OpenAI.responses": `${openai}.responses.Responses`,
    "openai.OpenAI.embeddings": `${openai}.embeddings.Embeddings`,
    "openai.OpenAI.images": `${openai}.images.Images`,
    "openai.OpenAI.audio": `${openai}.audio.Audio`,
    [`${openai}.audio.Audio.transcriptions`]: `${openai}.audio.Transcriptions`,
    [`${openai}.audio.Audio.translations`]: `${openai}.audio.Translations`,
    [`${openai}.audio.Audio.speech`]: `${openai}.audio.Speech`,
    "openai.OpenAI.moderations": `${openai}.moderations.Moderations`,
    "openai.OpenAI.models": `${openai}.models.Models`,
    "openai.OpenAI.files": `${openai}.files.Files`,
    "openai.OpenAI.batches": `${openai}.batches.Batches`,
    "openai.OpenAI.fine_tuning": `${openai}.fine_tuning.FineTuning`,
    [`${openai}.fine_tuning.FineTuning.jobs`]: `${openai}.fine_tuning.Jobs`,
    "openai.OpenAI.beta": `${openai}.beta.Beta`,
    [`${openai}.beta.Beta.chat`]: `${openai}.chat.Chat`,
    [`${openai}.beta.Beta.assistants`]: `${openai}.beta.Assistants`,
    [`${openai}.beta.Beta.threads`]: `${openai}.beta.Threads`,
    [`${openai}.beta.Threads.messages`]: `${openai}.beta.threads.Messages`,
    [`${openai}.beta.Threads.runs`]: `${openai}.beta.threads.Runs`,
    "anthropic.Anthropic.messages": `${anthropic}.messages.Messages`,
    [`${anthropic}.messages.Messages.batches`]: `${anthropic}.messages.Batches`,
    "anthropic.Anthropic.completions": `${anthropic}.completions.Completions`,
    "anthropic.Anthropic.models": `${anthropic}.models.Models`,
    "anthropic.Anthropic.beta": `${anthropic}.beta.Beta`,
    [`${anthropic}.beta.Beta.messages`]: `${anthropic}.messages.Messages`,
    "groq.Groq.chat": "groq.resources.chat.Chat",
    "groq.resources.chat.Chat.completions": "groq.resources.chat.completions.Completions",
    "zhipuai.ZhipuAI.chat": "zhipuai.resources.chat.Chat",
    "zhipuai.resources.chat.Chat.completions": "zhipuai.resources.chat.completions.Completions",
    "google.genai.Client.models": "google.genai.models.Models",
    "google.genai.Client.files": "google.genai.files.Files",
  },
});
