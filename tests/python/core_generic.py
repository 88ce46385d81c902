from typing import Optional, Union, Sequence
revision: str = "abc"
down_revision: Union[str, None] = None
labels: str | Sequence[str] | None = None
depends: Optional[Union[str, Sequence[str]]] = None
print(list[int], dict[str, list[int]], tuple[int, ...], int | None, str | int | str, type[int])
print(list[int] == list[int], int | str == str | int, hash(list[int]) == hash(list[int]), (int | None).__args__)
print(isinstance(1, int | str), isinstance(None, int | None), isinstance([], int | str), list[int]([1, 2]), list[int].__origin__)
class Numbers(list[int]):
    pass
print(Numbers([1]), Numbers.__mro__[1], Numbers.__orig_bases__)
def f(a: int | None = None, *, b: "list[str] | None" = None) -> dict[str, int]:
    return {}
print(f.__annotations__)
print(__annotations__["revision"], __annotations__["labels"] is not None)
try:
    isinstance([], list[int])
except TypeError as error:
    print(error)
try:
    int | 5
except TypeError as error:
    print(error)
try:
    int[str]
except TypeError as error:
    print(error)
