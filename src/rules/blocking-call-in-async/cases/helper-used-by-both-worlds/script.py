from rates import load

if __name__ == "__main__":
    print(load("https://rates.example/latest").text)
