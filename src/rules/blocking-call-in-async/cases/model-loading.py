from sentence_transformers import SentenceTransformer
from transformers import pipeline


async def sentiment():
    return pipeline("sentiment-analysis")  # flag message: until the model is read


async def embed():
    return SentenceTransformer("all-MiniLM-L6-v2")  # flag
