from .loading import load

__all__ = ["load"]
