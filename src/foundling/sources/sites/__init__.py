"""The sites whose pages Foundling knows by their structure, one module each."""
