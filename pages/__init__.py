"""What the reader sees. No module but this one stands directly here: Streamlit would make it a page."""
